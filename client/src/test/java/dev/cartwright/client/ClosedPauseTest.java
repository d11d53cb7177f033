package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a call that somebody waits for when its client is closed in the pause before its next request. */
@Timeout(60)
final class ClosedPauseTest extends ClientTest {
    private final CountDownLatch pausing = new CountDownLatch(1);
    private final ExecutorService caller = Executors.newSingleThreadExecutor();
    private final PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
            .time(
                    new MachineTime() {
                        @Override
                        public void sleep(Duration longest, CountDownLatch end) throws InterruptedException {
                            pausing.countDown();
                            super.sleep(longest, end);
                        }
                    },
                    () -> 0.5)
            .build();

    @AfterEach
    void endCaller() {
        caller.shutdownNow();
    }

    private PartnerCenterException failure(Consumer<CartById> call) throws Exception {
        CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);
        Future<Throwable> failure = caller.submit(() -> catchThrowable(() -> call.accept(cart)));
        pausing.await();

        patient.close();

        return (PartnerCenterException) failure.get(10, TimeUnit.SECONDS);
    }

    @Test
    void itEndsAtOnceAndWhatItsLastRequestLeftOpenStaysOpen() throws Exception {
        server.answers(503, "", "Retry-After: 200");

        PartnerCenterException failure = failure(CartById::checkout);

        assertThat(failure)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the client was closed before it could be sent");
        assertThat(failure.mayBeDone()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anUpdateEndsAtOnceToo() throws Exception {
        server.answers(200, "{}", "ETag: \"4\"").answers(412, "{\"code\":800002}", "Retry-After: 200");
        Consumer<Cart> nothing = found -> {};

        PartnerCenterException failure = failure(cart -> cart.update(nothing));

        assertThat(failure)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the client was closed before it could be sent. Nothing was sent");
        assertThat(failure.mayBeDone()).isFalse();
        assertThat(server.requests()).hasSize(2);
    }
}
