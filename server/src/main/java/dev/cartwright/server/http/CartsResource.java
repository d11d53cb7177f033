package dev.cartwright.server.http;

import dev.cartwright.server.domain.Carts;
import dev.cartwright.server.domain.Checkout;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.generated.CartsApi;
import dev.cartwright.server.model.Cart;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Carts over HTTP: every success but a read answers 201 (decision 0001). */
final class CartsResource implements CartsApi {
    private final Carts carts;
    private final Checkout checkout;
    private final CurrentCall current;

    CartsResource(Carts carts, Checkout checkout, CurrentCall current) {
        this.carts = carts;
        this.checkout = checkout;
        this.current = current;
    }

    @Override
    public Response createCart(
            String customerId,
            Cart cart,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion) {
        return created(carts.create(current.call().command(), cart));
    }

    @Override
    public Response getCart(
            String customerId,
            String cartId,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion) {
        return Tagged.answer(Response.Status.OK, carts.find(current.call().customer(), cartId));
    }

    @Override
    public Response updateCart(
            String customerId,
            String cartId,
            Cart cart,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion,
            @Nullable String ifMatch) {
        return created(carts.replace(current.call().command(), cartId, cart));
    }

    @Override
    public Response checkoutCart(
            String customerId,
            String cartId,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion,
            @Nullable String ifMatch) {
        return Response.status(Response.Status.CREATED)
                .entity(checkout.checkOut(current.call().command(), cartId))
                .build();
    }

    private static Response created(Versioned<Cart> cart) {
        return Tagged.answer(Response.Status.CREATED, cart);
    }
}
