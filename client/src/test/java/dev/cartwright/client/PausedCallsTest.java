package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.client.model.Cart;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that nobody waits for and that end in the pause before their next request. */
@Timeout(60)
final class PausedCallsTest extends ClientTest {
    private static final int CALLS = 50;

    private final AtomicInteger pauses = new AtomicInteger();

    private enum End {
        CANCELLED((client, futures) -> futures.forEach(future -> future.cancel(true))),
        COMPLETED((client, futures) -> futures.forEach(future -> future.complete(new Cart()))),
        CLOSED((client, futures) -> client.close());

        private final Ending ending;

        End(Ending ending) {
            this.ending = ending;
        }
    }

    private interface Ending {
        void end(PartnerCenter client, List<CompletableFuture<Cart>> futures);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void theTimerHoldsNothingOfThem(End end) {
        for (int i = 0; i < CALLS; i++) {
            server.answers(503, "", "Retry-After: 200");
        }
        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(new Counting(), () -> 0.5)
                .build()) {
            List<WeakReference<CompletableFuture<Cart>>> calls = ended(patient, end);

            await(() -> {
                System.gc();
                return calls.stream().allMatch(call -> call.get() == null);
            });
        }
        assertThat(server.requests()).hasSize(CALLS);
    }

    private List<WeakReference<CompletableFuture<Cart>>> ended(PartnerCenter patient, End end) {
        CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);
        List<CompletableFuture<Cart>> futures =
                Stream.generate(cart::getAsync).limit(CALLS).toList();
        await(() -> pauses.get() == CALLS);

        end.ending.end(patient, futures);

        assertThat(futures).allSatisfy(future -> await(future::isDone));
        return futures.stream().map(WeakReference::new).toList();
    }

    @Test
    void cancellingInThePauseSendsNothingMore() {
        server.answers(503, "").answers(200, "{}");
        AtomicReference<Runnable> waiting = new AtomicReference<>();
        CompletableFuture<Void> paused = new CompletableFuture<>();
        Time held = new HeldTime(work -> {
            waiting.set(work);
            paused.complete(null);
        });
        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(held, () -> 0.5)
                .build()) {
            CompletableFuture<Cart> future =
                    patient.customers().byId(CUSTOMER).carts().byId(CART).getAsync();
            paused.join();

            future.cancel(true);
            waiting.get().run();

            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void closingInThePauseEndsTheCall() {
        server.answers(503, "");
        AtomicReference<Runnable> waiting = new AtomicReference<>();
        CompletableFuture<Void> paused = new CompletableFuture<>();
        Time held = new HeldTime(work -> {
            waiting.set(work);
            paused.complete(null);
        });
        PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(held, () -> 0.5)
                .build();
        CompletableFuture<Cart> future =
                patient.customers().byId(CUSTOMER).carts().byId(CART).getAsync();
        paused.join();

        patient.close();

        assertThat(future).failsWithin(Duration.ofSeconds(10));
        waiting.get().run();
        assertThatThrownBy(future::join)
                .cause()
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("closed")
                .hasMessageContaining(server.onlyRequest().header("MS-RequestId"))
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    /** The machine's time, and how many pauses were begun in it. */
    private final class Counting extends MachineTime {
        @Override
        public Runnable after(Duration pause, Runnable following) {
            Runnable callingOff = super.after(pause, following);
            pauses.incrementAndGet();
            return callingOff;
        }
    }

    /** A time in which pauses end when the test says so. */
    private static final class HeldTime extends MachineTime {
        private final Consumer<Runnable> pauses;

        HeldTime(Consumer<Runnable> pauses) {
            this.pauses = pauses;
        }

        @Override
        public Runnable after(Duration pause, Runnable following) {
            pauses.accept(following);
            return () -> {};
        }
    }
}
