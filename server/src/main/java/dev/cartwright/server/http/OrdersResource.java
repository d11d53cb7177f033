package dev.cartwright.server.http;

import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.Orders;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.generated.OrdersApi;
import dev.cartwright.server.model.Order;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP. */
final class OrdersResource implements OrdersApi {
    private final Orders orders;
    private final CurrentCall current;

    OrdersResource(Orders orders, CurrentCall current) {
        this.orders = orders;
        this.current = current;
    }

    @Override
    public CompletionStage<Response> getOrder(
            String customerId,
            String orderId,
            Boolean includePrice,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion) {
        Customer customer = current.call().customer();
        return CompletableFuture.completedStage(
                tagged(includePrice ? orders.findWithPrice(customer, orderId) : orders.find(customer, orderId)));
    }

    @Override
    public CompletionStage<Response> getOrderProvisioningStatus(
            String customerId,
            String orderId,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion) {
        return CompletableFuture.completedStage(
                Response.ok(orders.provisioningStatus(current.call().customer(), orderId))
                        .build());
    }

    @Override
    public CompletionStage<Response> updateOrder(
            String customerId,
            String orderId,
            Order order,
            @Nullable String ifMatch,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion) {
        return current.carry(
                orders.change(current.call().command(), orderId, order).thenApply(OrdersResource::tagged));
    }

    private static Response tagged(Versioned<Order> order) {
        return Tagged.answer(Response.Status.OK, order);
    }
}
