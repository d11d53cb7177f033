package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of calls that nobody waits for when their client is closed. */
@Timeout(30)
final class ClosedCallsTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private static Throwable failure(CompletableFuture<?> future) {
        return catchThrowable(future::get).getCause();
    }

    /** Blocks until the client is closed, or the thread interrupted. */
    private boolean isInterruptedByTheClose() {
        begun.countDown();
        try {
            closed.await();
            return Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void closeOnceBegun() throws Exception {
        begun.await();
        partner.close();
        closed.countDown();
    }

    @Test
    void whoeverHasBeenToldOfAnAnswerIsNotInterrupted() throws Exception {
        CountDownLatch attached = new CountDownLatch(1);
        server.answersAfter(() -> await(attached), 200, STORED);
        CompletableFuture<Boolean> interrupted = cart().getAsync().thenApply(found -> isInterruptedByTheClose());
        attached.countDown();

        closeOnceBegun();

        assertThat(interrupted.get()).isFalse();
    }

    @Test
    void aRequestThatIsUnderWayEndsWithTheCloseAndInDoubt() throws Exception {
        server.stallsAfter("");
        CompletableFuture<?> checkout = cart().checkoutAsync();
        server.awaitStall();

        partner.close();

        assertThat(failure(checkout)).isInstanceOfSatisfying(UnreachableException.class, closed -> {
            assertThat(closed)
                    .hasMessageContaining("the client was closed before its answer came. It may have been done");
            assertThat(closed.mayBeDone()).isTrue();
            assertThat(closed.retryable()).isFalse();
        });
    }

    @Test
    void whoeverIsToldOfTheCloseIsNotInterrupted() throws Exception {
        server.stallsAfter("");
        CompletableFuture<Boolean> interrupted = cart().getAsync()
                .handle((found, failure) -> Thread.currentThread().isInterrupted());
        server.awaitStall();

        partner.close();

        assertThat(interrupted.get()).isFalse();
    }

    @Test
    void aCallWhoseCredentialIsAskedEndsWithTheCloseAndNothingIsSent() throws Exception {
        Credential slow = () -> {
            if (isInterruptedByTheClose()) {
                throw new IllegalStateException("interrupted");
            }
            return TOKEN;
        };
        PartnerCenter waiting = client().credential(slow).build();
        CompletableFuture<?> checkout =
                waiting.customers().byId(CUSTOMER).carts().byId(CART).checkoutAsync();
        begun.await();

        waiting.close();

        assertThat(failure(checkout))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the client was closed before it could be sent. Nothing was sent");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anUpdateWhoseFunctionRunsEndsWithTheClose() throws Exception {
        server.answers(200, STORED, "ETag: \"4\"");
        CompletableFuture<Cart> update = cart().updateAsync(found -> {
            if (isInterruptedByTheClose()) {
                throw new IllegalStateException("interrupted");
            }
        });

        closeOnceBegun();

        assertThat(failure(update))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the client was closed before it could be sent");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aCallInTheQueueIsToldOfTheCloseOnAThreadOfTheClients() throws Exception {
        StubbornCredential slow = new StubbornCredential();
        PartnerCenter busy = client().credential(slow).build();
        CartById cart = busy.customers().byId(CUSTOMER).carts().byId(CART);
        Stream.generate(cart::getAsync).limit(64).forEach(future -> {});
        slow.awaitAsked(64);
        CompletableFuture<Cart> queued = cart.getAsync();
        CompletableFuture<String> told =
                queued.handle((found, failure) -> Thread.currentThread().getName());
        // Who is told may keep the thread: neither the close nor the others wait for it.
        cart.getAsync().whenComplete((found, failure) -> await(closed));
        CompletableFuture<String> toldNext = cart.getAsync()
                .handle((found, failure) -> Thread.currentThread().getName());

        busy.close();

        assertThat(told.get()).isEqualTo("cartwright-client");
        assertThat(toldNext.get()).isEqualTo("cartwright-client");
        assertThat(failure(queued)).hasMessageContaining("the client was closed before it could be sent");
        closed.countDown();
        slow.release();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCallThatHeedsNoInterruptEndsAtItsDeadlineOnAThreadOfTheClientsAlsoAfterTheClose() throws Exception {
        StubbornCredential slow = new StubbornCredential();
        PartnerCenter busy =
                client().credential(slow).deadline(Duration.ofMillis(500)).build();
        CompletableFuture<String> told = busy.customers()
                .byId(CUSTOMER)
                .carts()
                .byId(CART)
                .getAsync()
                .handle((found, failure) -> Thread.currentThread().getName());
        slow.awaitAsked(1);

        busy.close();

        assertThat(told.get()).isEqualTo("cartwright-client");
        slow.release();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
