package dev.cartwright.client;

import dev.cartwright.client.model.Cart;

/** A client that adds one to the quantity of a cart's only line. */
abstract class UpdatingTest extends ClientTest {
    static String cart(int quantity) {
        return "{\"id\":\"%s\",\"lineItems\":[{\"id\":0,\"catalogItemId\":\"A:B:C\",\"quantity\":%d,\"billingCycle\":\"monthly\"}]}"
                .formatted(CART, quantity);
    }

    static void addOne(Cart cart) {
        cart.getLineItems().get(0).setQuantity(cart.getLineItems().get(0).getQuantity() + 1);
    }
}
