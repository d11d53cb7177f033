package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an update that has begun when its client is closed. */
@Timeout(30)
final class ClosedUpdateTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";
    private static final String STALE = "{\"code\":800002}";
    private static final Consumer<Cart> NOTHING = found -> {};

    private volatile Runnable inPause = () -> {};
    private final PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
            .time(new Pausing(), () -> 0.5)
            .build();
    private final CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

    private final class Pausing extends FakeTime {
        @Override
        public void sleep(Duration pause, CountDownLatch end) throws InterruptedException {
            inPause.run();
            super.sleep(pause, end);
        }

        @Override
        public Runnable after(Duration pause, Runnable following) {
            inPause.run();
            return super.after(pause, following);
        }
    }

    private static void assertThatNothingWasDone(Throwable failure, String method) {
        assertThat(failure).isInstanceOfSatisfying(UnreachableException.class, closed -> {
            assertThat(closed).hasMessageContaining(method + " http").hasMessageContaining("the client was closed");
            assertThat(closed.mayBeDone()).isFalse();
        });
    }

    @Test
    void betweenTwoTriesNothingWasDone() {
        inPause = patient::close;
        server.answers(200, STORED, "ETag: \"4\"").answers(412, STALE);

        assertThatNothingWasDone(catchThrowable(() -> cart.update(NOTHING)), "GET");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void betweenTwoTriesNothingWasDoneWhereNobodyWaits() {
        inPause = patient::close;
        server.answers(200, STORED, "ETag: \"4\"").answers(412, STALE);

        assertThatNothingWasDone(catchThrowable(cart.updateAsync(NOTHING)::get).getCause(), "GET");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPutThatIsUnderWayIsAnsweredAndNotTriedAgain() {
        server.answers(200, STORED, "ETag: \"4\"").answersAfter(patient::close, 412, STALE);

        assertThatNothingWasDone(catchThrowable(() -> cart.update(NOTHING)), "GET");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPutThatIsUnderWayIsGivenUpAndInDoubtWhereNobodyWaits() throws Exception {
        server.answers(200, STORED, "ETag: \"4\"").stallsAfter("");
        CompletableFuture<Cart> update = cart.updateAsync(NOTHING);
        server.awaitStall();

        patient.close();

        assertThat(catchThrowable(update::get).getCause())
                .isInstanceOfSatisfying(UnreachableException.class, closed -> {
                    assertThat(closed)
                            .hasMessageContaining("PUT http")
                            .hasMessageContaining("the client was closed before its answer came");
                    assertThat(closed.mayBeDone()).isTrue();
                });
    }

    @Test
    void beforeThePutNothingWasDone() {
        server.answers(200, STORED, "ETag: \"4\"");

        assertThatNothingWasDone(catchThrowable(() -> cart.update(found -> patient.close())), "PUT");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void beforeTheLookAfterALostAnswerTheChangeIsInDoubt() {
        server.answers(200, STORED, "ETag: \"4\"").cuts().answersAfter(patient::close, 412, STALE);

        ChangedException changed = catchThrowableOfType(ChangedException.class, () -> cart.update(NOTHING));

        assertThat(changed.mayBeDone()).isTrue();
        assertThat(changed.getSuppressed())
                .singleElement()
                .isInstanceOf(UnreachableException.class)
                .asString()
                .contains("the client was closed");
    }

    @Test
    void inTheLookAfterALostAnswerTheChangeIsInDoubtForOneReason() throws Exception {
        server.answers(200, STORED, "ETag: \"4\"").cuts().answers(412, STALE).stallsAfter("");
        CompletableFuture<Cart> update = cart.updateAsync(NOTHING);
        server.awaitStall();

        patient.close();

        assertThat(catchThrowable(update::get).getCause()).isInstanceOfSatisfying(ChangedException.class, changed -> {
            assertThat(changed.mayBeDone()).isTrue();
            assertThat(changed.getSuppressed()).singleElement().asString().contains("the client was closed");
        });
    }
}
