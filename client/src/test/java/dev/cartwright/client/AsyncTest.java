package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
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
}
