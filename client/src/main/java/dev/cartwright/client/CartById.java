package dev.cartwright.client;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartCheckoutResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One cart of a customer.
 *
 * <p>Calls fail with a {@link PartnerCenterException}, and once the client is closed with an {@link IllegalStateException}; a future fails with
 * the same as its cause. Safe for use by many threads.
 */
public final class CartById {
    /** Whoever loses so often against others should look at what they do. */
    private static final int MOST_UPDATES = 10;

    private final Operations operations;
    private final String customerId;
    private final String cartId;

    CartById(Operations operations, String customerId, String cartId) {
        this.operations = operations;
        this.customerId = customerId;
        this.cartId = cartId;
    }

    /**
     * The cart as it is stored now.
     */
    public Cart get() {
        return getCall().value();
    }

    /** As {@link #get}, with status, headers and ids. */
    public Response<Cart> getWithResponse() {
        return getCall().response();
    }

    /** As {@link #get}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<Cart> getAsync() {
        return getCall().async();
    }

    private Call<Cart> getCall() {
        return operations.call(
                () -> operations.carts().getCart(customerId, cartId).executeWithHttpInfo());
    }

    /**
     * Replaces the whole cart: get it, change it, put it. Server-owned members go back as they came and change nothing.
     *
     * <p>Whatever others have changed since it was got is lost: see {@link #update}.
     *
     * @throws IllegalArgumentException if it holds what is no JSON among its unknown members; nothing is sent then
     */
    public Cart put(Cart cart) {
        return putCall(cart).value();
    }

    /** As {@link #put}, with status, headers and ids. */
    public Response<Cart> putWithResponse(Cart cart) {
        return putCall(cart).response();
    }

    /** As {@link #put}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<Cart> putAsync(Cart cart) {
        return putCall(cart).async();
    }

    private Call<Cart> putCall(Cart cart) {
        Cart wanted = Argument.present(cart, "cart");
        return operations.call(() ->
                operations.carts().updateCart(customerId, cartId).cart(wanted).executeWithHttpInfo());
    }

    /**
     * Changes the cart as it is now: gets it, lets the function change it, and puts it, on condition that nobody else has changed it
     * meanwhile. When somebody has, this is done again, up to ten times, all within the deadline of one call; a service that sends no ETag
     * gets an ordinary put.
     *
     * <p>When the answer to the put was lost and the next says that the cart was changed, it is got again: if it holds what was sent, it is
     * returned, and nothing is changed twice.
     *
     * @param change changes the cart that it is given; it may be called several times, each time with a cart just got
     * @throws ChangedException when others were quicker each time, or when it holds something else after a lost answer; then
     *     {@link PartnerCenterException#mayBeDone} is true, and the change may have been made before theirs
     * @throws IllegalStateException if {@link CallOptions#requestId} was set, which stands for one write
     */
    public Cart update(Consumer<Cart> change) {
        Argument.present(change, "change");
        if (operations.haveOneId()) {
            throw new IllegalStateException(
                    "An update may send several writes, and a requestId of CallOptions stands for one: leave it"
                            + " out, or get the cart, change it, and put it under that id.");
        }
        Deadline deadline = operations.deadline();
        for (int left = MOST_UPDATES; ; left--) {
            Response<Cart> found = getCall().response(deadline);
            change.accept(found.value());
            try {
                return putIfUnchanged(found.value(), found.tag(), deadline);
            } catch (ChangedException e) {
                if (e.mayBeDone()) {
                    return stored(found.value(), deadline, e);
                }
                if (left <= 1 || deadline.hasPassed()) {
                    throw e;
                }
            }
        }
    }

    /** An earlier request of the put may have made the change that stood in the way of a later one. */
    private Cart stored(Cart sent, Deadline deadline, ChangedException otherwise) {
        Cart found;
        try {
            found = getCall().response(deadline).value();
        } catch (PartnerCenterException e) {
            otherwise.addSuppressed(e);
            throw otherwise;
        }
        if (CartContent.isSame(sent, found)) {
            return found;
        }
        throw otherwise;
    }

    private Cart putIfUnchanged(Cart cart, Optional<String> tag, Deadline deadline) {
        return operations
                .<Cart>call(() -> {
                    var call = operations.carts().updateCart(customerId, cartId).cart(cart);
                    return tag.map(call::ifMatch).orElse(call).executeWithHttpInfo();
                })
                .response(deadline)
                .value();
    }

    /**
     * Turns the cart into orders: a purchase.
     *
     * <p>Groups of lines fail apart: look at {@code orderErrors} even when the call succeeds. A call that is sent again buys nothing twice.
     */
    public CartCheckoutResult checkout() {
        return checkoutCall().value();
    }

    /** As {@link #checkout}, with status, headers and ids. */
    public Response<CartCheckoutResult> checkoutWithResponse() {
        return checkoutCall().response();
    }

    /** As {@link #checkout}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<CartCheckoutResult> checkoutAsync() {
        return checkoutCall().async();
    }

    private Call<CartCheckoutResult> checkoutCall() {
        return operations.call(
                () -> operations.carts().checkoutCart(customerId, cartId).executeWithHttpInfo());
    }
}
