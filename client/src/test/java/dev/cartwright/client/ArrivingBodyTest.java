package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that end while the body of their answer arrives. */
@Timeout(20)
final class ArrivingBodyTest extends ClientTest {
    private static final String BEGUN = RawServer.head(200, 500) + "{\"id\":";

    private final PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
            .requestTimeout(Duration.ofMinutes(1))
            .build();

    private CartById patientCart() {
        return patient.customers().byId(CUSTOMER).carts().byId(CART);
    }

    @Test
    void anInterruptEndsTheCallAtOnceAndStaysSet() throws InterruptedException {
        server.stallsAfter(BEGUN);
        AtomicReference<UnreachableException> thrown = new AtomicReference<>();
        AtomicBoolean stillSet = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowableOfType(
                    UnreachableException.class, () -> patientCart().checkout()));
            stillSet.set(Thread.currentThread().isInterrupted());
        });

        caller.start();
        awaitBodyIn(caller);
        caller.interrupt();
        caller.join(5_000);

        assertThat(caller.isAlive()).isFalse();
        assertThat(thrown.get())
                .hasMessageContaining("the calling thread was interrupted. It may have been done all the same");
        assertThat(thrown.get().retryable()).isFalse();
        assertThat(stillSet).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void cancellingFreesTheThreadAtOnceAndSendsNothingMore() throws InterruptedException {
        server.stallsAfter(BEGUN);
        List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());

        CompletableFuture<Cart> future = patientCart().getAsync();
        Thread sender = sender(before);
        awaitBodyIn(sender);
        future.cancel(true);

        awaitTransportLeft(sender);
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void itsTimeEndsAlsoWhenThePoolThatAllShareIsBusy() {
        server.stallsAfter(BEGUN);
        CountDownLatch done = new CountDownLatch(1);
        IntStream.range(0, ForkJoinPool.commonPool().getParallelism())
                .forEach(i -> ForkJoinPool.commonPool().execute(() -> {
                    try {
                        done.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        try (PartnerCenter hasty =
                client().requestTimeout(Duration.ofMillis(300)).build()) {
            CartById cart = hasty.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(cart::get)
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("its body broke off (HttpTimeoutException)");
        } finally {
            done.countDown();
        }
    }

    private static Thread sender(List<Thread> before) {
        while (true) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("cartwright-client") && !before.contains(thread)) {
                    return thread;
                }
            }
        }
    }

    /** What the server sends of the body is on its way then, if not there. */
    private void awaitBodyIn(Thread reader) throws InterruptedException {
        server.awaitStall();
        while (reader.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    private static void awaitTransportLeft(Thread sender) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (List.of(sender.getStackTrace()).stream()
                .anyMatch(frame -> frame.getClassName().endsWith("client.Transport"))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
