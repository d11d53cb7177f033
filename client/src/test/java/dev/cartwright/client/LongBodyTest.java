package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are longer than anybody could want. */
@Timeout(60)
final class LongBodyTest extends ProviderTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private PartnerCenterBuilder patient() {
        return client().retryPolicy(RetryPolicy.standard()).time(time, () -> 0.5);
    }

    private static byte[] bytes(int length) {
        return new byte[length];
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 503})
    void anAnswerBeyondTheBoundIsNotReadOnAndNotAskedForAgain(int status) {
        server.answers(status, bytes(40 * MEBIBYTE)).answers(200, STORED);
        try (PartnerCenter partner = patient().build()) {
            UnreadableException failure = catchThrowableOfType(
                    UnreadableException.class, () -> cartOf(partner).get());

            assertThat(failure)
                    .hasMessageContaining("status " + status + ", its body is longer than 16777216 bytes")
                    .hasMessageContaining("raise maxResponseBytes(…)");
            assertThat(failure.retryable()).isFalse();
            awaitNoConnection(server);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aWriteWhoseAnswerIsTooLongIsDone() {
        server.answers(201, STORED);
        try (PartnerCenter partner = patient().maxResponseBytes(10).build()) {
            UnreadableException failure = catchThrowableOfType(
                    UnreadableException.class, () -> cartOf(partner).put(new Cart()));

            assertThat(failure).hasMessageContaining("The service reported success");
            assertThat(failure.mayBeDone()).isTrue();
        }
    }

    @Test
    void aBodyOfExactlyTheBoundIsRead() {
        server.answers(200, STORED);
        try (PartnerCenter partner = patient().maxResponseBytes(STORED.length()).build()) {
            assertThat(cartOf(partner).get().getId()).isEqualTo(CART);
        }
    }

    @Test
    void aBodyThatNeverEndsIsNotReadOnEither() {
        server.sends("HTTP/1.1 200 OK\r\n\r\n", bytes(MEBIBYTE));
        try (PartnerCenter partner = patient().maxResponseBytes(1000).build()) {
            assertThat(catchThrowableOfType(
                            UnreadableException.class, () -> cartOf(partner).get()))
                    .hasMessageContaining("longer than 1000 bytes");
        }
    }

    @Test
    void aTokenEndpointThatAnswersTooMuchIsNotReadOnAndNotAskedAgain() {
        provider.answers(200, bytes(2 * MEBIBYTE)).answers(200, granted("token"));
        try (PartnerCenter partner = patient().credential(appOnly()).build()) {
            CredentialException failure = catchThrowableOfType(
                    CredentialException.class, () -> cartOf(partner).get());

            assertThat(failure)
                    .hasMessageContaining("answered 200 with a body longer than 1048576 bytes. Check the token URL");
            assertThat(failure.retryable()).isFalse();
            awaitNoConnection(provider);
        }
        assertThat(provider.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aBoundThatLetsNothingThroughIsRefused(int bytes) {
        PartnerCenterBuilder builder = client().maxResponseBytes(bytes);

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessageStartingWith("The maxResponseBytes must be positive, and is " + bytes);
    }

    private static void awaitNoConnection(RawServer server) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (server.openConnections() > 0) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Of which the token is taken out one by one. */
    @Test
    @Timeout(20)
    void aRefusalWithAHundredThousandDetailsIsOneAllTheSame() {
        int details = 100_000;
        server.answers(400, "{\"data\":[" + "\"a\",".repeat(details - 1) + "\"a\"]}");
        String token = "eyJ0eXAiOiJKV1Qi".repeat(90);
        try (PartnerCenter client =
                client().credential(Credential.fixedToken(token)).build()) {
            CartById cart = client.customers().byId(CUSTOMER).carts().byId(CART);

            assertThat(catchThrowableOfType(RefusedException.class, cart::get).data())
                    .hasSize(details);
        }
    }
}
