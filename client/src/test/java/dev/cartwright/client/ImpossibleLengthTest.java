package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers whose Content-Length cannot be right: their status says what became of the call all the same. */
final class ImpossibleLengthTest extends ProviderTest {
    private static String head(int status, String length) {
        return "HTTP/1.1 " + status + " X\r\nRetry-After: 57\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "9999999999", "-5", "two", "2, 2", "", "2 bytes"})
    void aRefusalIsOneWithItsStatusAndHeaders(String length) {
        server.sendsAndCloses(head(409, length), "{}");

        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> cart().checkout());

        assertThat(refused).hasMessageContaining("status 409, its body broke off (");
        assertThat(refused.retryAfter()).hasValue(Duration.ofSeconds(57));
        assertThat(refused.mayBeDone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "9999999999", "-5", "two"})
    void aSuccessIsOneThatCannotBeReadAndIsDone(String length) {
        server.sendsAndCloses(head(201, length), "{}");

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().checkout());

        assertThat(unreadable).hasMessageContaining("status 201, its body broke off (");
        assertThat(unreadable.mayBeDone()).isTrue();
        assertThat(unreadable.retryable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500, false", "two, false", "500, true", "two, true"})
    void aProviderThatRefusesIsNotOneThatDidNotAnswer(String length, boolean busy) {
        provider.sendsAndCloses(head(busy ? 503 : 401, length), "{\"error\":\"inv");

        try (PartnerCenter partner = with(appOnly())) {
            assertThatThrownBy(() -> cartOf(partner).get())
                    .isInstanceOfSatisfying(CredentialException.class, failure -> {
                        assertThat(failure).hasMessageContaining("answered " + (busy ? "503" : "401"));
                        assertThat(failure.retryable()).isEqualTo(busy);
                    });
        }
    }

    @Test
    void aGrantThatBreaksOffIsNoAnswer() {
        provider.sendsAndCloses(head(200, "500"), granted("half-a-token"));

        try (PartnerCenter partner = with(appOnly())) {
            assertThatThrownBy(() -> cartOf(partner).get())
                    .isInstanceOfSatisfying(CredentialException.class, failure -> {
                        assertThat(failure).hasMessageContaining("did not answer (IOException)");
                        assertThat(failure.retryable()).isTrue();
                    });
        }
    }
}
