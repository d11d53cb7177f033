package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an update that has begun when its client is closed. */
@Timeout(30)
final class ClosedUpdateTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";
    private static final String STALE = "{\"code\":800002}";
    private static final Consumer<Cart> NOTHING = found -> {};

    private final PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
            .time(new FakeTime(), () -> 0.5)
            .build();
    private final CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

    private static void assertThatNothingWasDone(Throwable failure, String method) {
        assertThat(failure).isInstanceOfSatisfying(UnreachableException.class, closed -> {
            assertThat(closed).hasMessageContaining(method + " http").hasMessageContaining("the client was closed");
            assertThat(closed.mayBeDone()).isFalse();
        });
    }

    @Test
    void betweenTwoTriesNothingWasDone() {
        server.answers(200, STORED, "ETag: \"4\"").answersAfter(patient::close, 412, STALE);

        assertThatNothingWasDone(catchThrowable(() -> cart.update(NOTHING)), "GET");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void betweenTwoTriesNothingWasDoneWhereNobodyWaits() {
        server.answers(200, STORED, "ETag: \"4\"").answersAfter(patient::close, 412, STALE);

        assertThat(catchThrowable(cart.updateAsync(NOTHING)::join))
                .cause()
                .isInstanceOfAny(UnreachableException.class, ChangedException.class);
        assertThat(server.requests()).hasSize(2);
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
}
