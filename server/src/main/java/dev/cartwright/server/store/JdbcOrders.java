package dev.cartwright.server.store;

import dev.cartwright.server.domain.OrderStore;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.model.Order;
import java.util.Optional;

record JdbcOrders(Documents documents) implements OrderStore {
    private static final String FIND = """
            select document, version
            from customer_order
            where customer_id = ? and id = ?
            """;

    private static final String SAVE = """
            insert into customer_order (customer_id, id, document, version)
            values (?, ?, ?, 1)
            on conflict (customer_id, id) do update set document = excluded.document, version = customer_order.version + 1
            returning version
            """;

    @Override
    public Optional<Versioned<Order>> find(String customerId, String orderId) {
        return documents.find(FIND, customerId, orderId, Order.class);
    }

    @Override
    public Versioned<Order> save(String customerId, Order order) {
        return documents.save(SAVE, order.getId(), order, text -> new Object[] {customerId, order.getId(), text});
    }
}
