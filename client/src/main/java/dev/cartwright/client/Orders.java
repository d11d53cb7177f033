package dev.cartwright.client;

import java.util.Optional;

/** A customer's orders. */
public final class Orders {
    private final Operations operations;
    private final String customerId;

    Orders(Operations operations, String customerId) {
        this.operations = operations;
        this.customerId = customerId;
    }

    /**
     * One order by its id; sends nothing.
     *
     * @throws IllegalArgumentException if it is blank, or a step in a path such as {@code ..}
     */
    public OrderById byId(String orderId) {
        return new OrderById(
                operations,
                customerId,
                Argument.id(orderId, "order id", "the id of an order, from a checkout"),
                Optional.empty());
    }
}
