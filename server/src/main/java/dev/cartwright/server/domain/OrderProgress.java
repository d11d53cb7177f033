package dev.cartwright.server.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderLineItem;
import dev.cartwright.server.model.OrderStatus;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What time has done to an order since its checkout (decision 0031). It follows from catalogue and clock, so nothing has to be stored. */
final class OrderProgress {
    private final Catalog catalog;
    private final ServiceTime time;

    OrderProgress(Catalog catalog, ServiceTime time) {
        this.catalog = catalog;
        this.time = time;
    }

    /** Brings a pending order up to the present, in place. Lines that are cancelled get nothing any more. */
    Order upToNow(Order order) {
        if (order.getStatus() != OrderStatus.PENDING) {
            return order;
        }
        List<OrderLineItem> open = order.getLineItems().stream()
                .filter(line -> !Cancellation.isCancelled(line))
                .toList();
        OffsetDateTime now = time.now();
        open.stream()
                .filter(line -> line.getSubscriptionId() == null)
                .filter(line -> item(line).delivery().isDone(order.getCreationDate(), now))
                .forEach(line -> line.setSubscriptionId(subscriptionId(order, line)));
        if (open.stream()
                .allMatch(line -> line.getSubscriptionId() != null && item(line).completes())) {
            order.setStatus(OrderStatus.COMPLETED);
        }
        return order;
    }

    /** The same of a stored order; its version grows by one for each line that time has provisioned, stored since or not. */
    Versioned<Order> upToNow(Versioned<Order> stored) {
        Order order = upToNow(stored.document());
        long provisioned = order.getLineItems().stream()
                .filter(line -> subscriptionId(order, line).equals(line.getSubscriptionId()))
                .count();
        return new Versioned<>(order, stored.version() + provisioned);
    }

    private CatalogItem item(OrderLineItem line) {
        return catalog.item(line.getOfferId());
    }

    /** The same whoever reads the order, and as unlike any other as the order's id. */
    private static String subscriptionId(Order order, OrderLineItem line) {
        String name = order.getReferenceCustomerId() + "/" + order.getId() + "/" + line.getLineItemNumber();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
