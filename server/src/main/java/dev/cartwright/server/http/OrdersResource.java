package dev.cartwright.server.http;

import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.Orders;
import dev.cartwright.server.generated.OrdersApi;
import dev.cartwright.server.model.Order;
import jakarta.ws.rs.core.Response;
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
    public Response getOrder(
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
        return ok(includePrice ? orders.findWithPrice(customer, orderId) : orders.find(customer, orderId));
    }

    @Override
    public Response getOrderProvisioningStatus(
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
        return ok(orders.provisioningStatus(current.call().customer(), orderId));
    }

    @Override
    public Response updateOrder(
            String customerId,
            String orderId,
            Order order,
            @Nullable String requestId,
            @Nullable String correlationId,
            @Nullable String correlationVector,
            @Nullable String contractVersion,
            @Nullable String locale,
            @Nullable String application,
            @Nullable String client,
            @Nullable String sdkVersion) {
        return ok(orders.change(current.call().customer(), orderId, order));
    }

    private static Response ok(Object body) {
        return Response.ok(body).build();
    }
}
