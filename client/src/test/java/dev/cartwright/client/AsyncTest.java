package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.client.model.Cart;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Calls that nobody waits for. */
final class AsyncTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";

    @Test
    void theAnswerArrivesInTheFuture() {
        server.answers(200, STORED);

        assertThat(cart().getAsync().join().getId()).isEqualTo(CART);
    }

    @Test
    void aFailureIsTheSameAsThatOfACallThatWaits() {
        server.answers(404, "{\"code\":800008,\"description\":\"No cart.\"}");

        CompletableFuture<Cart> future = cart().getAsync();

        assertThatThrownBy(future::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("800008");
    }

    @Test
    void aCallIsSentAgainAfterItsPause() {
        server.answers(503, "", "Retry-After: 2").answers(200, STORED);
        FakeTime time = new FakeTime();
        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build()) {
            Cart found = patient.customers()
                    .byId(CUSTOMER)
                    .carts()
                    .byId(CART)
                    .getAsync()
                    .join();

            assertThat(found.getId()).isEqualTo(CART);
            assertThat(time.pauses()).containsExactly(Duration.ofMillis(2250));
        }
    }

    @Test
    void cancellingInThePauseSendsNothingMore() {
        server.answers(503, "").answers(200, STORED);
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

    @Test
    void aCallThatBeginsAfterTheCloseFailsInItsFuture() {
        partner.close();

        assertThatThrownBy(cart().getAsync()::join)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void cancellingGivesUpTheRequestThatIsUnderWay() {
        server.stallsAfter("HTTP/1.1 200");

        CompletableFuture<Cart> future = cart().getAsync();
        await(() -> server.requests().size() == 1);
        future.cancel(true);

        await(() -> threadsIn("client.Transport") == 0);
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aCancelledCallIsNotSentEvenWhenItsCredentialLosesTheInterrupt() throws InterruptedException {
        StubbornCredential stubborn = new StubbornCredential();
        CountDownLatch told = new CountDownLatch(1);
        try (PartnerCenter patient = client().credential(stubborn).build()) {
            CompletableFuture<Cart> future =
                    patient.customers().byId(CUSTOMER).carts().byId(CART).getAsync();
            stubborn.awaitAsked(1);
            future.whenComplete((cart, failure) -> {
                stubborn.release();
                await(() -> threadsIn("client.Run") == 0);
                told.countDown();
            });

            future.cancel(true);

            assertThat(told.getCount()).isZero();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aCheckedExceptionOfACredentialThatIsNotJavaEndsTheCall() {
        Credential sneaky = () -> {
            throw AsyncTest.<RuntimeException>unchecked(new IOException("no token"));
        };
        try (PartnerCenter patient = client().credential(sneaky).build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.getAsync().get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CredentialException.class)
                    .hasRootCauseMessage("no token");
            assertThatThrownBy(cart::get)
                    .isInstanceOf(CredentialException.class)
                    .hasRootCauseMessage("no token");
        }
    }

    @SuppressWarnings("unchecked") // as a compiler does that knows no checked exceptions
    private static <T extends Exception> T unchecked(Exception exception) throws T {
        throw (T) exception;
    }

    @Test
    void aThreadOfTheClientTakesOverNothingFromTheCaller() {
        InheritableThreadLocal<String> context = new InheritableThreadLocal<>();
        context.set("the caller's");
        AtomicReference<String> seen = new AtomicReference<>("nobody asked");
        Credential looking = () -> {
            seen.set(String.valueOf(context.get()));
            return TOKEN;
        };
        server.answers(200, STORED);
        try (PartnerCenter fresh = client().credential(looking).build()) {
            fresh.customers().byId(CUSTOMER).carts().byId(CART).getAsync().join();
        }

        assertThat(seen).hasValue("null");
    }

    @Test
    void aCallWhoseFutureIsEndedOtherwiseIsGivenUpAsWhenCancelled() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Credential endless = () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
                return TOKEN;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IllegalStateException(e);
            }
        };
        try (PartnerCenter patient = client().credential(endless).build()) {
            CompletableFuture<Cart> future =
                    patient.customers().byId(CUSTOMER).carts().byId(CART).getAsync();
            asked.await();

            future.completeExceptionally(new TimeoutException());

            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void whoIsToldOfTheAnswerIsNotInterrupted() {
        server.answers(200, STORED);

        boolean interrupted = cart().getAsync()
                .thenApply(found -> Thread.currentThread().isInterrupted())
                .join();

        assertThat(interrupted).isFalse();
    }

    /** A time in which pauses end when the test says so. */
    private record HeldTime(Consumer<Runnable> pauses) implements Time {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public java.time.Clock clock() {
            return java.time.Clock.systemUTC();
        }

        @Override
        public void sleep(Duration pause, CountDownLatch end) {
            throw new AssertionError("nobody waits here");
        }

        @Override
        public Runnable after(Duration pause, Runnable following) {
            pauses.accept(following);
            return () -> {};
        }

        @Override
        public Runnable alarm(Duration after, Runnable ringing) {
            return () -> {};
        }
    }
}
