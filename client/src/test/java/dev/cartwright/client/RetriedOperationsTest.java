package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartwright.client.RawServer.Received;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import dev.cartwright.client.model.Order;
import dev.cartwright.client.model.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the contract before a service that fails once, in each of the ways: what is sent again is the very same request. */
final class RetriedOperationsTest extends ClientTest {
    private static final List<Integer> REFUSED = List.of(302, 400, 401, 403, 404, 409, 412, 422, 501);
    private static final List<Integer> NOT_JUDGED = List.of(408, 429, 500, 502, 503, 504);

    private final FakeTime time = new FakeTime();

    /** What it sends, and a call that sends it. */
    enum Operation {
        CREATE_CART("POST /carts", customer -> customer.carts().create(cartOfOne())),
        GET_CART("GET /carts/" + CART, customer -> customer.carts().byId(CART).get()),
        UPDATE_CART(
                "PUT /carts/" + CART, customer -> customer.carts().byId(CART).put(cartOfOne())),
        UPDATE_CART_IF_UNCHANGED(
                "PUT /carts/" + CART,
                customer -> customer.carts().byId(CART).ifMatch("\"4\"").put(cartOfOne())),
        CHECKOUT_CART(
                "POST /carts/" + CART + "/checkout",
                customer -> customer.carts().byId(CART).checkout()),
        GET_ORDER(
                "GET /orders/" + ORDER,
                customer -> customer.orders().byId(ORDER).get()),
        GET_ORDER_WITH_PRICE(
                "GET /orders/" + ORDER + "?include_price=true",
                customer -> customer.orders().byId(ORDER).getWithPrice()),
        UPDATE_ORDER(
                "PATCH /orders/" + ORDER,
                customer -> customer.orders().byId(ORDER).patch(new Order().status(OrderStatus.CANCELLED))),
        GET_ORDER_PROVISIONING_STATUS(
                "GET /orders/" + ORDER + "/provisioningstatus",
                customer -> customer.orders().byId(ORDER).provisioningStatus());

        private final String line;
        private final Function<CustomerById, Object> call;

        Operation(String line, Function<CustomerById, Object> call) {
            this.line = line;
            this.call = call;
        }

        private static Cart cartOfOne() {
            return new Cart().addLineItemsItem(new CartLineItem().quantity(1));
        }
    }

    record Row(Operation operation, int status) {}

    static Stream<Row> refused() {
        return rows(REFUSED);
    }

    static Stream<Row> notJudged() {
        return rows(NOT_JUDGED);
    }

    private static Stream<Row> rows(List<Integer> statuses) {
        return Stream.of(Operation.values())
                .flatMap(operation -> statuses.stream().map(status -> new Row(operation, status)));
    }

    private void call(Operation operation) {
        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build()) {
            operation.call.apply(patient.customers().byId(CUSTOMER));
        }
    }

    private void assertThatTheSameWasSentTwice(Operation operation) {
        List<Received> requests = server.requests();
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0)).isEqualTo(requests.get(1));
        assertThat(requests.get(0).requestLine())
                .isEqualTo(operation.line.replace(" /", " /v1/customers/" + CUSTOMER + "/") + " HTTP/1.1");
        assertThat(requests.get(0).header("MS-RequestId")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("notJudged")
    void whatWasNotJudgedIsSentAgain(Row row) {
        server.answers(row.status, "", "Retry-After: 3").answers(200, "{}");

        call(row.operation);

        assertThatTheSameWasSentTwice(row.operation);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(3250));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredInPartIsSentAgain(Operation operation) {
        server.sendsAndCloses(RawServer.head(200, 500), "{").answers(200, "{}");

        call(operation);

        assertThatTheSameWasSentTwice(operation);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatWasRefusedIsNot(Row row) {
        server.answers(row.status, "", "Retry-After: 3");

        assertThat(catchThrowable(() -> call(row.operation)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(row.status));

        assertThat(server.requests()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }
}
