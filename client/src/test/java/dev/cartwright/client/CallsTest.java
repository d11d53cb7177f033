package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.model.BillingCycle;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartCheckoutResult;
import dev.cartwright.client.model.CartLineItem;
import dev.cartwright.client.model.Order;
import dev.cartwright.client.model.OrderProvisioningStatusCollection;
import dev.cartwright.client.model.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which request each call sends, and what it makes of the answer. */
final class CallsTest extends ClientTest {
    private static final String CARTS_PATH = "/v1/customers/" + CUSTOMER + "/carts";
    private static final String ORDER_PATH = "/v1/customers/" + CUSTOMER + "/orders/" + ORDER;
    private static final String STORED = """
            {"id":"%s","lineItems":[{"id":0,"catalogItemId":"A:B:C","quantity":2,"billingCycle":"one_time"}]}""".formatted(CART);

    @Test
    void creatingACartPostsItToTheCustomersCarts() {
        server.answers(201, STORED);

        Cart created = carts().create(new Cart()
                .addLineItemsItem(
                        new CartLineItem().catalogItemId("A:B:C").quantity(2).billingCycle(BillingCycle.ONE_TIME)));

        Received request = server.onlyRequest();
        assertThat(request.requestLine()).isEqualTo("POST " + CARTS_PATH + " HTTP/1.1");
        assertThat(json(request.body()))
                .isEqualTo(
                        json(
                                "{\"lineItems\":[{\"catalogItemId\":\"A:B:C\",\"quantity\":2,\"billingCycle\":\"one_time\"}]}"));
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(created.getId()).isEqualTo(CART);
    }

    @Test
    void gettingACartReadsIt() {
        server.answers(200, STORED);

        Cart found = cart().get();

        assertThat(server.onlyRequest().requestLine()).isEqualTo("GET " + CARTS_PATH + "/" + CART + " HTTP/1.1");
        assertThat(found.getLineItems()).singleElement().satisfies(line -> {
            assertThat(line.getQuantity()).isEqualTo(2);
            assertThat(line.getBillingCycle()).isEqualTo(BillingCycle.ONE_TIME);
        });
    }

    @Test
    void aCartThatWasReadGoesBackChangedAndWithItsServerOwnedMembersAsTheyCame() {
        server.answers(200, STORED).answers(201, STORED.replace("\"quantity\":2", "\"quantity\":3"));

        Cart found = cart().get();
        found.getLineItems().get(0).setQuantity(3);
        Cart stored = cart().put(found);

        Received put = server.requests().get(1);
        assertThat(put.requestLine()).isEqualTo("PUT " + CARTS_PATH + "/" + CART + " HTTP/1.1");
        assertThat(json(put.body())).isEqualTo(json(STORED.replace("\"quantity\":2", "\"quantity\":3")));
        assertThat(stored.getLineItems().get(0).getQuantity()).isEqualTo(3);
    }

    @Test
    void checkingOutPostsNoBodyAndReadsOrdersAndErrors() {
        server.answers(201, """
                {"orders":[{"id":"a1b2c3d4e5f6","status":"pending"}],
                 "orderErrors":[{"orderGroupId":"1","code":800018,"description":"limit"}]}""");

        CartCheckoutResult result = cart().checkout();

        Received request = server.onlyRequest();
        assertThat(request.requestLine()).isEqualTo("POST " + CARTS_PATH + "/" + CART + "/checkout HTTP/1.1");
        assertThat(request.body()).isEmpty();
        assertThat(request.header("Content-Length")).isEqualTo("0");
        assertThat(request.header("Content-Type")).isEmpty();
        assertThat(result.getOrders().get(0).getStatus()).isEqualTo(OrderStatus.PENDING);
        assertThat(result.getOrderErrors().get(0).getCode()).isEqualTo(800018);
    }

    @Test
    void gettingAnOrderAsksForNoPrices() {
        server.answers(200, "{\"id\":\"a1b2c3d4e5f6\"}");

        Order found = order().get();

        assertThat(server.onlyRequest().requestLine()).isEqualTo("GET " + ORDER_PATH + " HTTP/1.1");
        assertThat(found.getId()).isEqualTo(ORDER);
    }

    @Test
    void gettingAnOrderWithPriceAsksForPrices() {
        server.answers(200, "{\"id\":\"a1b2c3d4e5f6\",\"totalPrice\":364.80}");

        Order found = order().getWithPrice();

        assertThat(server.onlyRequest().requestLine()).isEqualTo("GET " + ORDER_PATH + "?include_price=true HTTP/1.1");
        assertThat(found.getTotalPrice()).isEqualByComparingTo("364.80");
    }

    @Test
    void patchingAnOrderSendsOnlyWhatIsSet() {
        server.answers(200, "{\"id\":\"a1b2c3d4e5f6\",\"status\":\"cancelled\"}");

        Order cancelled = order().patch(new Order().status(OrderStatus.CANCELLED));

        assertThat(server.onlyRequest().requestLine()).isEqualTo("PATCH " + ORDER_PATH + " HTTP/1.1");
        assertThat(server.onlyRequest().body()).isEqualTo("{\"status\":\"cancelled\"}");
        assertThat(cancelled.getStatus()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void theProvisioningStatusOfAnOrderIsRead() {
        server.answers(
                200,
                "{\"totalCount\":1,\"items\":[{\"lineItemNumber\":0,\"status\":\"fulfilled\"}],\"attributes\":{}}");

        OrderProvisioningStatusCollection found = order().provisioningStatus();

        assertThat(server.onlyRequest().requestLine()).isEqualTo("GET " + ORDER_PATH + "/provisioningstatus HTTP/1.1");
        assertThat(found.getItems().get(0).getStatus()).isEqualTo("fulfilled");
    }

    @Test
    void bothDocumentedSuccessStatusesAreSuccess() {
        server.answers(200, STORED).answers(201, STORED).answers(200, "{}").answers(201, "{}");

        List<String> ids =
                List.of(cart().put(new Cart()).getId(), cart().put(new Cart()).getId());

        assertThat(ids).containsOnly(CART);
        assertThat(List.of(cart().checkout(), cart().checkout())).containsOnly(new CartCheckoutResult());
    }
}
