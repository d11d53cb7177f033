package dev.cartwright.server.domain;

import dev.cartwright.server.model.BillingCycle;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines become one order (decision 0010): those with the same billing cycle and currency, since an order has one of each; legacy
 * offers keep to themselves, and add-ons stay with their base line.
 */
final class OrderGroups {
    private static final int PARTS_OF_A_CATALOG_ITEM = 3;
    private static final String LEGACY_PREFIX = "OMS-";

    private OrderGroups() {}

    /** @param lines the base lines */
    static void assign(List<CartLineItem> lines) {
        Map<Terms, String> groups = new HashMap<>();
        Map<Boolean, Integer> count = new HashMap<>();
        for (CartLineItem line : lines) {
            boolean legacy = isLegacy(line.getCatalogItemId());
            Terms terms = new Terms(legacy, line.getBillingCycle(), line.getCurrencyCode());
            String group = groups.computeIfAbsent(terms, unseen -> {
                int number = count.merge(legacy, 1, Integer::sum) - 1;
                return (legacy ? LEGACY_PREFIX : "") + number;
            });
            CartLines.withAddons(List.of(line)).forEach(member -> member.setOrderGroup(group));
        }
    }

    /** Whether its base line, which is the first, is a legacy offer; an add-on of another catalogue changes nothing. */
    static boolean isLegacy(Order order) {
        return isLegacy(order.getLineItems().get(0).getOfferId());
    }

    /** An id of the new catalogue names product, SKU and availability; a legacy offer has one id. */
    static boolean isLegacy(String catalogItemId) {
        return catalogItemId.split(":", -1).length != PARTS_OF_A_CATALOG_ITEM;
    }

    private record Terms(boolean legacy, BillingCycle billingCycle, String currency) {}
}
