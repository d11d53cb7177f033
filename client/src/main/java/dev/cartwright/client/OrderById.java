package dev.cartwright.client;

import dev.cartwright.client.model.Order;
import dev.cartwright.client.model.OrderProvisioningStatusCollection;

/** One order of a customer. */
public final class OrderById {
    private final Operations operations;
    private final String customerId;
    private final String orderId;

    OrderById(Operations operations, String customerId, String orderId) {
        this.operations = operations;
        this.customerId = customerId;
        this.orderId = orderId;
    }

    /** The order as it is now, without prices. */
    public Order get() {
        return operations.answer(
                () -> operations.orders().getOrder(customerId, orderId).executeWithHttpInfo());
    }

    /** The order with the prices of its lines and its total. */
    public Order getWithPrice() {
        return operations.answer(() -> operations
                .orders()
                .getOrder(customerId, orderId)
                .includePrice(true)
                .executeWithHttpInfo());
    }

    /**
     * Changes the order by the members that are set, for instance {@code new Order().status(OrderStatus.CANCELLED)}.
     *
     * @throws IllegalArgumentException if the order holds an enum value that this client does not know
     */
    public Order patch(Order order) {
        Order wanted = Argument.present(order, "order");
        return operations.answer(() -> operations
                .orders()
                .updateOrder(customerId, orderId)
                .order(wanted)
                .executeWithHttpInfo());
    }

    /** How far each line is provisioned; needs an App+User credential. */
    public OrderProvisioningStatusCollection provisioningStatus() {
        return operations.answer(() -> operations
                .orders()
                .getOrderProvisioningStatus(customerId, orderId)
                .executeWithHttpInfo());
    }
}
