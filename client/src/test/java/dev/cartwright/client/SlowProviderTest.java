package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An identity provider that takes longer than a call can wait. */
@Timeout(20)
final class SlowProviderTest extends ProviderTest {
    private static final String ROTATED =
            granted("second-token").replace("{", "{\"refresh_token\":\"rotated-refresh-token\",");

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);

    private void answersLate(String body) {
        provider.answersAfter(
                () -> {
                    asked.countDown();
                    await(() -> answering.getCount() == 0);
                },
                200,
                body);
    }

    private PartnerCenter within(Duration deadline, Credential credential) {
        return client().credential(credential).deadline(deadline).build();
    }

    @AfterEach
    void answer() {
        answering.countDown();
    }

    @Test
    void itIsAskedOnceAndTheNextCallHasTheToken() {
        answersLate(granted("first-token"));
        server.answers(200, STORED);
        Credential credential = appOnly();
        try (PartnerCenter first = within(Duration.ofMillis(300), credential);
                PartnerCenter next = with(credential)) {
            for (int i = 0; i < 2; i++) {
                CredentialException failure = catchThrowableOfType(
                        CredentialException.class, () -> cartOf(first).get());
                assertThat(failure)
                        .hasMessageContaining(provider.uri()
                                + " has not answered in the time that this call has, and is still asked.");
                assertThat(failure.retryable()).isTrue();
            }

            answering.countDown();

            assertThat(cartOf(next).get().getId()).isEqualTo(CART);
        }
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void whatAnEarlyRenewalBringsIsKeptThoughNobodyWaitsForIt() {
        provider.answers(200, granted("first-token"));
        answersLate(ROTATED);
        provider.answers(200, granted("third-token"));
        server.answers(200, STORED);
        Credential credential = ProviderCredential.appAndUser(provider.uri(), "id", SECRET, "first-refresh", time);
        credential.token();
        time.pass(Duration.ofMinutes(56));

        try (PartnerCenter hasty = within(Duration.ofSeconds(3), credential)) {
            cartOf(hasty).get();
        }
        answering.countDown();
        await(() -> credential.token().equals("second-token"));
        time.pass(Duration.ofHours(1));

        assertThat(credential.token()).isEqualTo("third-token");
        assertThat(server.onlyRequest().header("Authorization")).isEqualTo("Bearer first-token");
        assertThat(provider.requests().get(2).body()).endsWith("&refresh_token=rotated-refresh-token");
    }

    @Test
    void anInterruptEndsTheWaitAndNotTheRequest() throws InterruptedException {
        answersLate(granted("first-token"));
        Credential credential = appOnly();
        Thread caller = new Thread(() -> assertThatThrownBy(credential::token)
                .isInstanceOf(TokenFailure.class)
                .hasMessageContaining("the calling thread was interrupted"));

        caller.start();
        asked.await();
        caller.interrupt();
        caller.join();
        answering.countDown();

        assertThat(credential.token()).isEqualTo("first-token");
        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void aClosedClientLetsItsCallsGoAndTheTokenIsAnotherClients() throws InterruptedException {
        answersLate(granted("first-token"));
        server.answers(200, STORED);
        Credential credential = appOnly();
        try (PartnerCenter other = with(credential)) {
            PartnerCenter closed = with(credential);
            CompletableFuture<?> call = cartOf(closed).getAsync();
            asked.await();
            closed.close();

            assertThatThrownBy(call::join).hasCauseInstanceOf(UnreachableException.class);
            answering.countDown();
            assertThat(cartOf(other).get().getId()).isEqualTo(CART);
        }
        assertThat(provider.requests()).hasSize(1);
    }
}
