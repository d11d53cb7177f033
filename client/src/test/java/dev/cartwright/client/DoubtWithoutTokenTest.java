package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whether a call that ends for want of a token may have been done before. */
final class DoubtWithoutTokenTest extends DoubtingTest {
    @Test
    void aTokenThatIsMissingSettlesNothing() {
        server.cuts();
        AtomicInteger asked = new AtomicInteger();
        RuntimeException none = new UncheckedIOException(new IOException("the vault is sealed"));

        PartnerCenterException failure = failure(() -> {
            if (asked.getAndIncrement() > 0) {
                throw none;
            }
            return TOKEN;
        });

        assertThat(failure)
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("the credential failed with UncheckedIOException")
                .hasMessageContaining(DOUBT)
                .hasCause(none);
        assertThat(failure.mayBeDone()).isTrue();
        assertThat(failure.requestId()).isEqualTo(server.onlyRequest().header("MS-RequestId"));
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void aSourceOfTokensThatFailsSettlesNothing() {
        server.cuts();
        AtomicInteger asked = new AtomicInteger();

        PartnerCenterException failure = failure(Credential.renewed(() -> {
            if (asked.getAndIncrement() > 0) {
                throw new IllegalStateException("the vault is sealed");
            }
            return new AccessToken(TOKEN, Instant.now().minusSeconds(1));
        }));

        assertThat(failure)
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining(DOUBT)
                .hasRootCauseMessage("the vault is sealed");
    }

    @Test
    void aTokenThatCannotBeRenewedSettlesNothing() {
        server.cuts().answers(401, "");
        Credential failing = new Credential() {
            @Override
            public String token() {
                return TOKEN;
            }

            @Override
            public boolean renew(String refused) {
                throw new IllegalStateException("the vault is sealed");
            }
        };

        assertThat(failure(failing))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining(DOUBT)
                .hasRootCauseMessage("the vault is sealed")
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(AccessDeniedException.class));
    }
}
