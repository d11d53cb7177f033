package dev.cartwright.client;

import dev.cartwright.client.generated.ApiException;
import dev.cartwright.client.generated.ApiResponse;
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
    private final Operations operations;
    private final String customerId;
    private final String cartId;
    private final Optional<String> tag;

    CartById(Operations operations, String customerId, String cartId, Optional<String> tag) {
        this.operations = operations;
        this.customerId = customerId;
        this.cartId = cartId;
        this.tag = tag;
    }

    /**
     * The same cart, put and checked out only if it still has this tag, as {@link Response#tag} told it: otherwise these fail with a
     * {@link ChangedException}, and nothing is done. It is got whatever its tag is. Sends nothing.
     *
     * <p>After a lost answer {@link PartnerCenterException#mayBeDone} tells whether the change may be your own.
     *
     * @param tag with its quotes; a strong one, since a weak one never matches
     * @throws IllegalArgumentException if it is none
     */
    public CartById ifMatch(String tag) {
        return new CartById(operations, customerId, cartId, Optional.of(Argument.strongTag(tag)));
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

    /** As {@link #getAsync}, with status, headers and ids. */
    public CompletableFuture<Response<Cart>> getAsyncWithResponse() {
        return getCall().asyncWithResponse();
    }

    private Call<Cart> getCall() {
        return operations.call(this::prepareGet);
    }

    /**
     * Replaces the whole cart: get it, change it, put it. Server-owned members go back as they came and change nothing.
     *
     * <p>Whatever others have changed since it was got is lost: see {@link #update} and {@link #ifMatch}.
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

    /** As {@link #putAsync}, with status, headers and ids. */
    public CompletableFuture<Response<Cart>> putAsyncWithResponse(Cart cart) {
        return putCall(cart).asyncWithResponse();
    }

    private Call<Cart> putCall(Cart cart) {
        Cart wanted = Argument.present(cart, "cart");
        return operations.call(() -> preparePut(wanted, tag));
    }

    /**
     * Changes the cart as it is now: gets it, lets the function change it, and puts it, on condition that nobody else has changed it
     * meanwhile. When somebody has, this is done again, up to ten times in all, after a pause as the {@link RetryPolicy} has them between
     * requests, and all within the deadline of one call.
     *
     * <p>When the answer to the put was lost and the next says that the cart was changed, it is got again: if it holds what was sent, it is
     * returned, and nothing is changed twice.
     *
     * @param change changes the cart that it is given; it may be called several times, each time with a cart just got. What it throws ends the
     *     update, and is thrown as it is
     * @throws ChangedException when others were quicker each time, or when it holds something else after a lost answer; then
     *     {@link PartnerCenterException#mayBeDone} is true, and the change may have been made before theirs
     * @throws UnreadableException if the cart comes without a strong ETag, which the condition is made of; the function is not called then,
     *     and nothing is put
     * @throws IllegalStateException if {@link CallOptions#requestId} was set, which stands for one write, or {@link #ifMatch}
     */
    public Cart update(Consumer<Cart> change) {
        return updateCall(change).value();
    }

    /** As {@link #update}, with status, headers and ids: those of the put, or of the get that found the change made. */
    public Response<Cart> updateWithResponse(Consumer<Cart> change) {
        return updateCall(change).response();
    }

    /**
     * As {@link #update}, without waiting: cancel the future to give the call up. The function runs on a thread of the client, and may wait for
     * other calls; when the call is given up, or its deadline has passed, the thread is interrupted.
     */
    public CompletableFuture<Cart> updateAsync(Consumer<Cart> change) {
        return updateCall(change).async();
    }

    /** As {@link #updateAsync}, with what {@link #updateWithResponse} answers. */
    public CompletableFuture<Response<Cart>> updateAsyncWithResponse(Consumer<Cart> change) {
        return updateCall(change).asyncWithResponse();
    }

    private Call<Cart> updateCall(Consumer<Cart> change) {
        Argument.present(change, "change");
        if (operations.haveOneId()) {
            throw new IllegalStateException(
                    "An update may send several writes, and a requestId of CallOptions stands for one: leave it"
                            + " out, or get the cart, change it, and put it under that id.");
        }
        if (tag.isPresent()) {
            throw new IllegalStateException("An update makes its own condition: leave ifMatch out, or put the cart.");
        }
        return operations.until(deadline -> new Update(
                () -> operations.begin(this::prepareGet, deadline),
                (cart, found) -> operations.begin(() -> preparePut(cart, Optional.of(found)), deadline),
                change,
                operations.retries(deadline)));
    }

    private ApiResponse<Cart> prepareGet() throws ApiException {
        return operations.carts().getCart(customerId, cartId).executeWithHttpInfo();
    }

    private ApiResponse<Cart> preparePut(Cart cart, Optional<String> condition) throws ApiException {
        var put = operations.carts().updateCart(customerId, cartId).cart(cart);
        return condition.map(put::ifMatch).orElse(put).executeWithHttpInfo();
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

    /** As {@link #checkoutAsync}, with status, headers and ids. */
    public CompletableFuture<Response<CartCheckoutResult>> checkoutAsyncWithResponse() {
        return checkoutCall().asyncWithResponse();
    }

    private Call<CartCheckoutResult> checkoutCall() {
        return operations.call(() -> {
            var checkout = operations.carts().checkoutCart(customerId, cartId);
            return tag.map(checkout::ifMatch).orElse(checkout).executeWithHttpInfo();
        });
    }
}
