package dev.cartwright.server.domain;

import dev.cartwright.server.model.Order;
import java.util.Optional;

/**
 * Orders by customer and id.
 *
 * <p>An order of another customer is not found. What {@link #find} returns is the caller's own copy.
 */
public interface OrderStore {
    Optional<Versioned<Order>> find(String customerId, String orderId);

    /**
     * Stores the whole order under its id, in place of one that may be there. Refused outside a write.
     *
     * @return the order with its new version
     */
    Versioned<Order> save(String customerId, Order order);
}
