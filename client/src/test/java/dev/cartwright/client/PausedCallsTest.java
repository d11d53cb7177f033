package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.model.Cart;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a timer holds of calls that end in the pause before their next request. */
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
    void itHoldsNothingOfThem(End end) {
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

    /** The machine's time, and how many pauses were begun in it. */
    private final class Counting extends MachineTime {
        @Override
        public Runnable after(Duration pause, Runnable following) {
            Runnable callingOff = super.after(pause, following);
            pauses.incrementAndGet();
            return callingOff;
        }
    }
}
