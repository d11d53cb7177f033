package dev.cartwright.server.http;

import dev.cartwright.server.domain.Carts;
import dev.cartwright.server.domain.Checkout;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.generated.CartsApi;
import dev.cartwright.server.model.Cart;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
    public CompletionStage<Response> createCart(
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
        return tagged(carts.create(current.call().command(), cart));
    }

    @Override
    public CompletionStage<Response> getCart(
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
        return CompletableFuture.completedStage(
                Tagged.answer(Response.Status.OK, carts.find(current.call().customer(), cartId)));
    }

    @Override
    public CompletionStage<Response> updateCart(
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
        return tagged(carts.replace(current.call().command(), cartId, cart));
    }

    @Override
    public CompletionStage<Response> checkoutCart(
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
        return current.carry(checkout.checkOut(current.call().command(), cartId)
                .thenApply(result -> Response.status(Response.Status.CREATED)
                        .entity(result.document())
                        .build()));
    }

    private CompletionStage<Response> tagged(CompletionStage<Versioned<Cart>> cart) {
        return current.carry(cart.thenApply(stored -> Tagged.answer(Response.Status.CREATED, stored)));
    }
}
