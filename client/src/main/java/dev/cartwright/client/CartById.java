package dev.cartwright.client;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartCheckoutResult;

/** One cart of a customer. */
public final class CartById {
    private final Operations operations;
    private final String customerId;
    private final String cartId;

    CartById(Operations operations, String customerId, String cartId) {
        this.operations = operations;
        this.customerId = customerId;
        this.cartId = cartId;
    }

    /** The cart as it is stored now. */
    public Cart get() {
        return operations.answer(
                () -> operations.carts().getCart(customerId, cartId).executeWithHttpInfo());
    }

    /**
     * Replaces the whole cart: get it, change it, put it. Server-owned members go back as they came and change nothing.
     *
     * @throws IllegalArgumentException if the cart holds an enum value that this client does not know
     */
    public Cart put(Cart cart) {
        Cart wanted = Argument.present(cart, "cart");
        return operations.answer(() ->
                operations.carts().updateCart(customerId, cartId).cart(wanted).executeWithHttpInfo());
    }

    /**
     * Turns the cart into orders: a purchase.
     *
     * <p>Groups of lines fail apart: look at {@code orderErrors} even when the call succeeds.
     */
    public CartCheckoutResult checkout() {
        return operations.answer(
                () -> operations.carts().checkoutCart(customerId, cartId).executeWithHttpInfo());
    }
}
