package dev.cartwright.client;

import dev.cartwright.client.model.Order;
import dev.cartwright.client.model.OrderProvisioningStatusCollection;
import java.util.concurrent.CompletableFuture;

/**
 * One order of a customer.
 *
 * <p>Calls fail with a {@link PartnerCenterException}, and once the client is closed with an {@link IllegalStateException}; a future fails with
 * the same as its cause. Safe for use by many threads.
 */
public final class OrderById {
    private final Operations operations;
    private final String customerId;
    private final String orderId;

    OrderById(Operations operations, String customerId, String orderId) {
        this.operations = operations;
        this.customerId = customerId;
        this.orderId = orderId;
    }

    /**
     * The order as it is now, without prices.
     */
    public Order get() {
        return getCall().value();
    }

    /** As {@link #get}, with status, headers and ids. */
    public Response<Order> getWithResponse() {
        return getCall().response();
    }

    /** As {@link #get}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<Order> getAsync() {
        return getCall().async();
    }

    private Call<Order> getCall() {
        return operations.call(
                () -> operations.orders().getOrder(customerId, orderId).executeWithHttpInfo());
    }

    /**
     * The order with the prices of its lines and its total.
     */
    public Order getWithPrice() {
        return getWithPriceCall().value();
    }

    /** As {@link #getWithPrice}, with status, headers and ids. */
    public Response<Order> getWithPriceWithResponse() {
        return getWithPriceCall().response();
    }

    /** As {@link #getWithPrice}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<Order> getWithPriceAsync() {
        return getWithPriceCall().async();
    }

    private Call<Order> getWithPriceCall() {
        return operations.call(() -> operations
                .orders()
                .getOrder(customerId, orderId)
                .includePrice(true)
                .executeWithHttpInfo());
    }

    /**
     * Changes the order by the members that are set, for instance {@code new Order().status(OrderStatus.CANCELLED)}.
     *
     * @throws IllegalArgumentException if it holds what is no JSON among its unknown members; nothing is sent then
     */
    public Order patch(Order order) {
        return patchCall(order).value();
    }

    /** As {@link #patch}, with status, headers and ids. */
    public Response<Order> patchWithResponse(Order order) {
        return patchCall(order).response();
    }

    /** As {@link #patch}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<Order> patchAsync(Order order) {
        return patchCall(order).async();
    }

    private Call<Order> patchCall(Order order) {
        Order wanted = Argument.present(order, "order");
        return operations.call(() -> operations
                .orders()
                .updateOrder(customerId, orderId)
                .order(wanted)
                .executeWithHttpInfo());
    }

    /**
     * How far each line is provisioned; needs an App+User credential.
     */
    public OrderProvisioningStatusCollection provisioningStatus() {
        return provisioningStatusCall().value();
    }

    /** As {@link #provisioningStatus}, with status, headers and ids. */
    public Response<OrderProvisioningStatusCollection> provisioningStatusWithResponse() {
        return provisioningStatusCall().response();
    }

    /** As {@link #provisioningStatus}, without waiting: cancel the future to give the call up. */
    public CompletableFuture<OrderProvisioningStatusCollection> provisioningStatusAsync() {
        return provisioningStatusCall().async();
    }

    private Call<OrderProvisioningStatusCollection> provisioningStatusCall() {
        return operations.call(() -> operations
                .orders()
                .getOrderProvisioningStatus(customerId, orderId)
                .executeWithHttpInfo());
    }
}
