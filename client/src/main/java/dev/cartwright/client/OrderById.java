package dev.cartwright.client;

import dev.cartwright.client.model.Order;
import dev.cartwright.client.model.OrderProvisioningStatusCollection;
import java.util.Optional;
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
    private final Optional<String> tag;

    OrderById(Operations operations, String customerId, String orderId, Optional<String> tag) {
        this.operations = operations;
        this.customerId = customerId;
        this.orderId = orderId;
        this.tag = tag;
    }

    /**
     * The same order, patched only if it still has this tag, as {@link Response#tag} told it: otherwise {@link #patch} fails with a
     * {@link ChangedException}, and nothing is done. It is got whatever its tag is. Sends nothing.
     *
     * <p>After a lost answer {@link PartnerCenterException#mayBeDone} tells whether the change may be your own.
     *
     * @param tag with its quotes; a strong one, since a weak one never matches
     * @throws IllegalArgumentException if it is none
     */
    public OrderById ifMatch(String tag) {
        return new OrderById(operations, customerId, orderId, Optional.of(Argument.strongTag(tag)));
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

    /** As {@link #getAsync}, with status, headers and ids. */
    public CompletableFuture<Response<Order>> getAsyncWithResponse() {
        return getCall().asyncWithResponse();
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

    /** As {@link #getWithPriceAsync}, with status, headers and ids. */
    public CompletableFuture<Response<Order>> getWithPriceAsyncWithResponse() {
        return getWithPriceCall().asyncWithResponse();
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

    /** As {@link #patchAsync}, with status, headers and ids. */
    public CompletableFuture<Response<Order>> patchAsyncWithResponse(Order order) {
        return patchCall(order).asyncWithResponse();
    }

    private Call<Order> patchCall(Order order) {
        Order wanted = Argument.present(order, "order");
        return operations.call(() -> {
            var patch = operations.orders().updateOrder(customerId, orderId).order(wanted);
            return tag.map(patch::ifMatch).orElse(patch).executeWithHttpInfo();
        });
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

    /** As {@link #provisioningStatusAsync}, with status, headers and ids. */
    public CompletableFuture<Response<OrderProvisioningStatusCollection>> provisioningStatusAsyncWithResponse() {
        return provisioningStatusCall().asyncWithResponse();
    }

    private Call<OrderProvisioningStatusCollection> provisioningStatusCall() {
        return operations.call(() -> operations
                .orders()
                .getOrderProvisioningStatus(customerId, orderId)
                .executeWithHttpInfo());
    }
}
