package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same call again, after the client has given it up. */
final class RepeatTest extends ClientTest {
    private static final String ID = "c0ffee00-1111-4222-8333-444455556666";
    private static final String STORED = "{\"id\":\"" + CART + "\"}";

    private Customers repeated(String id) {
        return partner.customers(CallOptions.none().requestId(id));
    }

    private CartById cart(String id) {
        return repeated(id).byId(CUSTOMER).carts().byId(CART);
    }

    @Test
    void aCallThatWasGivenUpIsRepeatedUnderItsId() {
        server.cuts().answers(201, STORED);

        UnreachableException givenUp = catchThrowableOfType(UnreachableException.class, () -> cart().checkout());
        Response<?> response = cart(givenUp.requestId()).checkoutWithResponse();

        assertThat(givenUp).hasMessageContaining("call again with CallOptions.requestId(…) and this request id");
        assertThat(response.requestId()).isEqualTo(givenUp.requestId());
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.header("MS-RequestId")).isEqualTo(givenUp.requestId()));
    }

    @Test
    void anIdThatTheCallerKeepsIsSentAndComesBackInFailuresAndAnswers() {
        server.answers(503, "").answers(201, STORED).answers(201, STORED);

        ServiceFailedException failure = catchThrowableOfType(
                ServiceFailedException.class,
                () -> repeated(ID).byId(CUSTOMER).carts().create(new Cart()));
        repeated(ID).byId(CUSTOMER).carts().create(new Cart());
        repeated(ID).byId(CUSTOMER).carts().createAsync(new Cart()).join();

        assertThat(failure.requestId()).isEqualTo(ID);
        assertThat(server.requests())
                .hasSize(3)
                .extracting(request -> request.header("MS-RequestId"))
                .containsOnly(ID);
        assertThat(server.requests())
                .extracting(request -> request.header("MS-CorrelationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void otherCallsOfTheClientHaveFreshIds() {
        server.answers(200, STORED).answers(200, STORED);

        cart(ID).get();
        cart().get();

        assertThat(server.requests().stream().map((Received request) -> request.header("MS-RequestId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOtherOptionsKeepTheId() {
        server.answers(200, STORED);
        CallOptions options = CallOptions.none()
                .requestId(ID)
                .retryPolicy(RetryPolicy.none())
                .deadline(Duration.ofSeconds(9))
                .requestTimeout(Duration.ofSeconds(9));

        partner.customers(options).byId(CUSTOMER).carts().byId(CART).get();

        assertThat(server.onlyRequest().header("MS-RequestId")).isEqualTo(ID);
    }

    @Test
    void anUpdateWhichMaySendSeveralWritesTakesNoId() {
        assertThatThrownBy(() -> cart(ID).update(found -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("get the cart, change it, and put it under that id");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "order-7", "c0ffee00-1111-4222-8333-444455556666\r\nX-Evil: 1"})
    void anIdThatTheServiceWouldRefuseIsRefusedAtOnce(String id) {
        assertThatThrownBy(() -> CallOptions.none().requestId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The requestId must be a UUID: pass UUID.randomUUID().toString(),"
                        + " or the requestId() of the call to repeat.");
    }
}
