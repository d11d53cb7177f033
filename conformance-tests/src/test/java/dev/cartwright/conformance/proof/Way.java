package dev.cartwright.conformance.proof;

import dev.cartwright.client.CartById;
import dev.cartwright.client.Carts;
import dev.cartwright.client.PartnerCenterException;
import dev.cartwright.client.Response;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartCheckoutResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How a caller makes its calls: each waits on its own thread, or on a future. */
record Way(
        BiFunction<Carts, Cart, Response<Cart>> create,
        Function<CartById, Response<Cart>> get,
        BiFunction<CartById, Cart, Response<Cart>> put,
        Function<CartById, Response<CartCheckoutResult>> checkout) {

    private static final Way BLOCKING = new Way(
            Carts::createWithResponse,
            CartById::getWithResponse,
            CartById::putWithResponse,
            CartById::checkoutWithResponse);

    private static final Way ASYNC = new Way(
            (carts, cart) -> joined(carts.createAsyncWithResponse(cart)),
            cart -> joined(cart.getAsyncWithResponse()),
            (cart, changed) -> joined(cart.putAsyncWithResponse(changed)),
            cart -> joined(cart.checkoutAsyncWithResponse()));

    /** Every other caller waits on futures. */
    static Way of(int caller) {
        return caller % 2 == 0 ? BLOCKING : ASYNC;
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartnerCenterException failure ? failure : e;
        }
    }
}
