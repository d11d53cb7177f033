package dev.cartwright.client;

import dev.cartwright.client.model.Cart;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A customer's carts; calls fail as those of {@link CartById}. Safe for use by many threads. */
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
     * @throws IllegalArgumentException if it holds what is no JSON among its unknown members; nothing is sent then
     */
    public Cart create(Cart cart) {
        return createCall(cart).value();
    }

    /** As {@link #create}, with status, headers and ids. */
    public Response<Cart> createWithResponse(Cart cart) {
        return createCall(cart).response();
    }

    /** As {@link #create}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<Cart> createAsync(Cart cart) {
        return createCall(cart).async();
    }

    /** As {@link #createAsync}, with status, headers and ids. */
    public CompletableFuture<Response<Cart>> createAsyncWithResponse(Cart cart) {
        return createCall(cart).asyncWithResponse();
    }

    private Call<Cart> createCall(Cart cart) {
        Cart wanted = Argument.present(cart, "cart");
        return operations.call(
                () -> operations.carts().createCart(customerId).cart(wanted).executeWithHttpInfo());
    }

    /**
     * One cart by its id; sends nothing.
     *
     * @throws IllegalArgumentException if it is blank, or a step in a path such as {@code ..}
     */
    public CartById byId(String cartId) {
        return new CartById(
                operations,
                customerId,
                Argument.id(cartId, "cart id", "the id of a cart that was created"),
                Optional.empty());
    }
}
