package dev.cartwright.server.http;

import dev.cartwright.server.domain.Carts;
import dev.cartwright.server.domain.Checkout;
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
        return created(carts.create(current.call().buyer(), cart));
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
        return Response.ok(carts.find(current.call().customer(), cartId)).build();
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
            @Nullable String sdkVersion) {
        return created(carts.replace(current.call().buyer(), cartId, cart));
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
            @Nullable String sdkVersion) {
        return created(checkout.checkOut(current.call().buyer(), cartId));
    }

    private static Response created(Object body) {
        return Response.status(Response.Status.CREATED).entity(body).build();
    }
}
