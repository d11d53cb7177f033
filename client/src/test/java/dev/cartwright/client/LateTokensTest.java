package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls whose token takes its time, or is not to be had at first. */
final class LateTokensTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";

    private final FakeTime time = new FakeTime();

    @Test
    void aRequestThatCouldOnlyBeTooLateIsNotSent() {
        server.answers(201, STORED);
        try (PartnerCenter late = client().time(time, () -> 0.5)
                .credential(() -> {
                    time.pass(Duration.ofMinutes(5));
                    return TOKEN;
                })
                .build()) {
            CartById cart = late.customers().byId(CUSTOMER).carts().byId(CART);

            UnreachableException failure = catchThrowableOfType(UnreachableException.class, cart::checkout);

            assertThat(failure)
                    .hasMessageContaining(
                            "its deadline had passed before it could be sent. Nothing was sent: call again");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aRequestThatIsTooLateAfterAnotherMayHaveBeenDone() {
        server.answers(503, "").answers(201, STORED);
        try (PartnerCenter late = client().time(time, () -> 0.5)
                .retryPolicy(RetryPolicy.standard())
                .credential(() -> {
                    time.pass(Duration.ofMinutes(4));
                    return TOKEN;
                })
                .build()) {
            CartById cart = late.customers().byId(CUSTOMER).carts().byId(CART);

            UnreachableException failure = catchThrowableOfType(UnreachableException.class, cart::checkout);

            assertThat(failure).hasMessageContaining("It may have been done all the same");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aTokenThatIsLateIsNoRequest() {
        server.answers(503, "").answers(503, "").answers(503, "").answers(200, STORED);
        AtomicInteger asked = new AtomicInteger();
        Credential late = () -> {
            if (asked.getAndIncrement() < 3) {
                throw TokenFailure.passing("the provider is down", null);
            }
            return TOKEN;
        };
        try (PartnerCenter waiting = client().retryPolicy(RetryPolicy.standard())
                .credential(late)
                .time(time, () -> 0.5)
                .build()) {
            CartById cart = waiting.customers().byId(CUSTOMER).carts().byId(CART);

            assertThat(cart.get().getId()).isEqualTo(CART);
        }
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aProviderThatIsDownIsAskedAsOftenAsACallIsSentAndLeavesTheServiceItsRetries() {
        server.answers(503, "").answers(200, STORED);
        AtomicInteger asked = new AtomicInteger();
        Credential down = () -> {
            if (asked.getAndIncrement() < 80) {
                throw TokenFailure.passing("the provider is down", null);
            }
            return TOKEN;
        };
        try (PartnerCenter waiting = client().retryPolicy(RetryPolicy.standard())
                .credential(down)
                .time(time, () -> 0.5)
                .build()) {
            CartById cart = waiting.customers().byId(CUSTOMER).carts().byId(CART);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(cart::get).isInstanceOf(CredentialException.class);
            }

            assertThat(asked).hasValue(80);
            assertThat(cart.get().getId()).isEqualTo(CART);
        }
    }
}
