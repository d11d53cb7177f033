package dev.cartwright.client;

import dev.cartwright.client.model.Cart;

/** A customer's carts. */
public final class Carts {
    private final Operations operations;
    private final String customerId;

    Carts(Operations operations, String customerId) {
        this.operations = operations;
        this.customerId = customerId;
    }

    /**
     * Stores a new cart and returns it with its id; it lives for seven days.
     *
     * <p>A line that the service could not price comes back with its {@code error} set: the call still succeeds.
     *
     * @throws IllegalArgumentException if the cart holds an enum value that this client does not know
     */
    public Cart create(Cart cart) {
        Cart wanted = Argument.present(cart, "cart");
        return operations.answer(
                () -> operations.carts().createCart(customerId).cart(wanted).executeWithHttpInfo());
    }

    /** One cart by its id; sends nothing. */
    public CartById byId(String cartId) {
        return new CartById(
                operations, customerId, Argument.text(cartId, "cart id", "the id of a cart that was created"));
    }
}
