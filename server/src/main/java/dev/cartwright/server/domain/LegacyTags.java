package dev.cartwright.server.domain;

import dev.cartwright.server.model.Order;

/** The etag inside an order of legacy offers, which is the order's tag (decision 0023). */
final class LegacyTags {
    private LegacyTags() {}

    /** The order with its tag in place; an order of the new catalogue has none. */
    static Versioned<Order> shown(Versioned<Order> order) {
        Order document = order.document();
        if (!OrderGroups.isLegacy(document)) {
            return order;
        }
        document.getAttributes().setEtag(order.tag());
        return new Versioned<>(document, order.version());
    }
}
