package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartwright.client.model.Cart;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The deadline ends a call that nobody waits for, wherever it is. */
@Timeout(30)
final class DeadlineTest extends ClientTest {
    private static final int MOST_AT_ONCE = 64;
    private static final Duration BEYOND_THE_DEADLINE = Duration.ofMinutes(6);
    private static final String STORED = "{\"id\":\"" + CART + "\"}";

    private final StubbornCredential stubborn = new StubbornCredential();
    private final PartnerCenter busy = client().credential(stubborn).build();

    @AfterEach
    void closeBusy() {
        stubborn.release();
        busy.close();
    }

    private static CartById cart(PartnerCenter client) {
        return client.customers().byId(CUSTOMER).carts().byId(CART);
    }

    private CartById hastyCart() {
        CallOptions hasty = CallOptions.none().deadline(Duration.ofMillis(200));
        return busy.customers(hasty).byId(CUSTOMER).carts().byId(CART);
    }

    private void takeAllTurns() throws InterruptedException {
        Stream.generate(cart(busy)::getAsync).limit(MOST_AT_ONCE).forEach(future -> {});
        stubborn.awaitAsked(MOST_AT_ONCE);
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return catchThrowable(future::get).getCause();
    }

    @Test
    void aCallThatWaitsInTheQueueEndsThere() throws InterruptedException {
        takeAllTurns();

        Throwable late = failure(hastyCart().getAsync());

        assertThat(late)
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("its deadline had passed before it could be sent. Nothing was sent");
    }

    @Test
    void manyThatEndAtTheSameMomentAreToldOnAThreadOfTheClient() throws InterruptedException {
        takeAllTurns();

        List<CompletableFuture<String>> tellers = Stream.generate(() -> hastyCart()
                        .getAsync()
                        .handle((found, late) -> Thread.currentThread().getName()))
                .limit(500)
                .toList();

        assertThat(CompletableFuture.allOf(tellers.toArray(CompletableFuture<?>[]::new)))
                .succeedsWithin(Duration.ofSeconds(20));
        assertThat(tellers).extracting(CompletableFuture::join).containsOnly("cartwright-client");
    }

    @Test
    void aCallWhoseCredentialBlocksEndsAndItsThreadIsInterrupted() throws InterruptedException {
        CompletableFuture<Cart> future = hastyCart().getAsync();

        assertThat(failure(future)).hasMessageContaining("its deadline had passed before it could be sent");
        stubborn.awaitInterrupted();
    }

    @Test
    void aRequestThatIsUnderWayTellsItselfThatItsTimeIsUp() {
        server.stallsAfter("");
        CallOptions hasty = CallOptions.none().deadline(Duration.ofSeconds(2));

        Throwable silent = failure(
                partner.customers(hasty).byId(CUSTOMER).carts().byId(CART).checkoutAsync());

        assertThat(silent).hasMessageContaining("no answer within").hasMessageContaining("It may have been done");
    }

    @Test
    void whatAnEarlierRequestLeftOpenStaysOpen() throws InterruptedException {
        server.cuts();
        FakeTime time = new FakeTime();
        try (PartnerCenter patient = patient(1, time)) {
            CompletableFuture<?> future = cart(patient).checkoutAsync();
            stubborn.awaitAsked(1);

            time.pass(BEYOND_THE_DEADLINE);

            assertThat(failure(future))
                    .hasMessageContaining("its deadline had passed before it could be sent. It may have been done");
        }
    }

    @Test
    void anUpdateThatLooksAfterALostAnswerIsStillInDoubt() throws InterruptedException {
        server.answers(200, STORED, "ETag: \"4\"").cuts().answers(412, "");
        FakeTime time = new FakeTime();
        try (PartnerCenter patient = patient(3, time)) {
            CompletableFuture<Cart> future = cart(patient).updateAsync(found -> {});
            stubborn.awaitAsked(1);

            time.pass(BEYOND_THE_DEADLINE);

            assertThat(failure(future))
                    .isInstanceOfSatisfying(
                            ChangedException.class,
                            changed -> assertThat(changed.mayBeDone()).isTrue());
        }
    }

    /** Its credential gives so many tokens, and then blocks. */
    private PartnerCenter patient(int tokens, FakeTime time) {
        AtomicInteger given = new AtomicInteger();
        return client().retryPolicy(RetryPolicy.standard())
                .credential(() -> given.getAndIncrement() < tokens ? TOKEN : stubborn.token())
                .time(time, () -> 0.5)
                .build();
    }

    @Test
    void aCallThatIsCancelledInTheQueueIsForgotten() throws InterruptedException {
        takeAllTurns();

        ReferenceQueue<Object> forgotten = new ReferenceQueue<>();
        Reference<?> cancelled = cancelled(forgotten);

        assertThat(collected(forgotten)).isSameAs(cancelled);
    }

    private static @Nullable Reference<?> collected(ReferenceQueue<Object> forgotten) throws InterruptedException {
        @Nullable Reference<?> first = null;
        for (int i = 0; first == null && i < 100; i++) {
            System.gc();
            first = forgotten.remove(100);
        }
        return first;
    }

    private Reference<?> cancelled(ReferenceQueue<Object> forgotten) {
        CompletableFuture<Cart> future = cart(busy).putAsync(new Cart());
        future.cancel(true);
        return new WeakReference<>(future, forgotten);
    }
}
