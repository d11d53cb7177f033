package dev.cartwright.client;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import dev.cartwright.client.model.Order;
import dev.cartwright.client.model.OrderStatus;
import java.util.function.Function;

/** A call of each operation of the contract, in each form that it has. */
enum ContractCall {
    CREATE_CART("POST /carts", customer -> customer.carts().create(cartOfOne())),
    GET_CART(
            "GET /carts/" + ClientTest.CART,
            customer -> customer.carts().byId(ClientTest.CART).get()),
    UPDATE_CART(
            "PUT /carts/" + ClientTest.CART,
            customer -> customer.carts().byId(ClientTest.CART).put(cartOfOne())),
    UPDATE_CART_IF_UNCHANGED(
            "PUT /carts/" + ClientTest.CART,
            customer -> customer.carts().byId(ClientTest.CART).ifMatch("\"4\"").put(cartOfOne())),
    CHECKOUT_CART(
            "POST /carts/" + ClientTest.CART + "/checkout",
            customer -> customer.carts().byId(ClientTest.CART).checkout()),
    GET_ORDER(
            "GET /orders/" + ClientTest.ORDER,
            customer -> customer.orders().byId(ClientTest.ORDER).get()),
    GET_ORDER_WITH_PRICE(
            "GET /orders/" + ClientTest.ORDER + "?include_price=true",
            customer -> customer.orders().byId(ClientTest.ORDER).getWithPrice()),
    UPDATE_ORDER(
            "PATCH /orders/" + ClientTest.ORDER,
            customer -> customer.orders().byId(ClientTest.ORDER).patch(new Order().status(OrderStatus.CANCELLED))),
    GET_ORDER_PROVISIONING_STATUS(
            "GET /orders/" + ClientTest.ORDER + "/provisioningstatus",
            customer -> customer.orders().byId(ClientTest.ORDER).provisioningStatus());

    private final String line;
    private final Function<CustomerById, Object> call;

    ContractCall(String line, Function<CustomerById, Object> call) {
        this.line = line;
        this.call = call;
    }

    /** Makes the call for {@link ClientTest#CUSTOMER}. */
    void of(Customers customers) {
        call.apply(customers.byId(ClientTest.CUSTOMER));
    }

    String requestLine() {
        return line.replace(" /", " /v1/customers/" + ClientTest.CUSTOMER + "/") + " HTTP/1.1";
    }

    private static Cart cartOfOne() {
        return new Cart().addLineItemsItem(new CartLineItem().quantity(1));
    }
}
