package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The calls beyond those that are sent at the same time. */
final class QueueTest extends ClientTest {
    private static final int MOST_AT_ONCE = 64;

    @Test
    void callsBeyondThoseThatAreSentAtOnceWaitInAQueueAndOnNoThread() {
        int calls = 5_000;
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger atOnce = new AtomicInteger();
        Credential slow = () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            awaitUninterrupted(answered);
            atOnce.decrementAndGet();
            throw new IllegalStateException("no token");
        };
        try (PartnerCenter busy = client().credential(slow).build()) {
            CartById cart = busy.customers().byId(CUSTOMER).carts().byId(CART);

            List<CompletableFuture<Cart>> futures = Stream.generate(() -> cart.putAsync(new Cart()))
                    .limit(calls)
                    .toList();
            await(() -> atOnce.get() == MOST_AT_ONCE);
            assertThat(threadsIn("client.Run")).isEqualTo(MOST_AT_ONCE);
            answered.countDown();

            assertThat(futures)
                    .allSatisfy(future -> assertThatThrownBy(future::join).hasRootCauseMessage("no token"));
        }
        assertThat(most).hasValue(MOST_AT_ONCE);
    }

    @Test
    void whoeverIsToldOfAnAnswerAndWaitsThereForAnotherCallKeepsNoneWaiting() {
        CountDownLatch attached = new CountDownLatch(1);
        Credential none = () -> {
            awaitUninterrupted(attached);
            throw new IllegalStateException("no token");
        };
        try (PartnerCenter busy = client().credential(none).build()) {
            CartById cart = busy.customers().byId(CUSTOMER).carts().byId(CART);

            List<CompletableFuture<Throwable>> futures = Stream.generate(() -> cart.getAsync()
                            .handle((found, first) -> cart.getAsync()
                                    .handle((again, second) -> second)
                                    .join()))
                    .limit(5 * MOST_AT_ONCE)
                    .toList();
            attached.countDown();

            assertThat(CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new)))
                    .succeedsWithin(Duration.ofSeconds(10));
            assertThat(futures).allSatisfy(future -> assertThat(future.join()).hasMessageContaining("No token"));
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
