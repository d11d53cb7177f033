package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that nobody waits for is given up before anybody is told, who may take their time. */
@Timeout(60)
final class GivenUpTest extends ClientTest {
    private static final Cart OWN = new Cart();

    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private enum End {
        CANCELLED(future -> future.cancel(true)),
        COMPLETED(future -> future.complete(OWN)),
        FAILED(future -> future.completeExceptionally(new IllegalStateException("own"))),
        TIMED_OUT(future -> future.orTimeout(1, TimeUnit.MILLISECONDS)),
        LATE(future -> {});

        private final Consumer<CompletableFuture<Cart>> end;

        End(Consumer<CompletableFuture<Cart>> end) {
            this.end = end;
        }

        private Duration deadline() {
            return this == LATE ? Duration.ofMillis(300) : Duration.ofMinutes(1);
        }

        private String outcome() {
            return switch (this) {
                case CANCELLED -> "CancellationException";
                case COMPLETED -> "own cart";
                case FAILED -> "IllegalStateException";
                case TIMED_OUT -> "TimeoutException";
                case LATE -> "UnreachableException";
            };
        }
    }

    private String waiting() {
        asked.release();
        try {
            new CountDownLatch(1).await();
            return TOKEN;
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Cart> call(PartnerCenter client) throws InterruptedException {
        CompletableFuture<Cart> future =
                client.customers().byId(CUSTOMER).carts().byId(CART).getAsync();
        asked.acquire();
        return future;
    }

    private boolean isInterruptedSoon() {
        try {
            return interrupted.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void whoeverIsToldOfTheEndFindsTheWorkInterrupted(End end) throws Exception {
        try (PartnerCenter client =
                client().credential(this::waiting).deadline(end.deadline()).build()) {
            CompletableFuture<Cart> future = call(client);
            CompletableFuture<Boolean> told = future.handle((found, failure) -> isInterruptedSoon());

            end.end.accept(future);

            assertThat(told.get()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void theEndIsTheOneThatWasMadeAndNotWhatTheInterruptLeadsTo(End end) throws Exception {
        try (PartnerCenter client =
                client().credential(this::waiting).deadline(end.deadline()).build()) {
            for (int i = 0; i < (end == End.LATE ? 3 : 200); i++) {
                CompletableFuture<Cart> future = call(client);
                end.end.accept(future);

                assertThat(future.handle((found, failure) -> found == OWN
                                        ? "own cart"
                                        : failure.getClass().getSimpleName())
                                .get())
                        .isEqualTo(end.outcome());
            }
        }
    }

    @Test
    void aCallWhoseResultComesFromElsewhereIsGivenUpToo() throws Exception {
        try (PartnerCenter client = client().credential(this::waiting).build()) {
            CompletableFuture<Cart> future = call(client);

            assertThat(future.completeAsync(() -> OWN).get()).isSameAs(OWN);

            assertThat(isInterruptedSoon()).isTrue();
        }
    }
}
