package dev.cartwright.server.domain;

import dev.cartwright.server.model.BillingCycle;
import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderLineItem;
import dev.cartwright.server.model.Pricing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds the catalogue's prices to an order: nothing is discounted or prorated here. */
final class Prices {
    private final Catalog catalog;

    Prices(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Prices the lines whose item has a price, in place; the total only when every line has one. */
    Order addTo(Order order) {
        BigDecimal total = BigDecimal.ZERO;
        boolean complete = true;
        for (OrderLineItem line : order.getLineItems()) {
            BigDecimal price = catalog.item(line.getOfferId()).listPrice();
            if (price == null) {
                complete = false;
                continue;
            }
            Pricing pricing = pricing(line, price, order.getBillingCycle());
            line.setPricing(pricing);
            total = total.add(pricing.getExtendedPrice());
        }
        return complete ? order.totalPrice(total) : order;
    }

    private static Pricing pricing(OrderLineItem line, BigDecimal price, BillingCycle cycle) {
        BigDecimal quantity = BigDecimal.valueOf(line.getQuantity());
        BigDecimal periods = BigDecimal.valueOf(periods(line.getTermDuration(), cycle));
        return new Pricing()
                .listPrice(price)
                .discountedPrice(price)
                .proratedPrice(price)
                .price(price)
                .extendedPrice(price.multiply(quantity).multiply(periods));
    }

    /** How often the item is billed in its term: 12 times for a year that is paid by the month. */
    private static long periods(@Nullable String termDuration, BillingCycle cycle) {
        long cycleMonths = Months.of(cycle);
        long termMonths = Months.of(termDuration);
        return cycleMonths == 0 || termMonths < cycleMonths ? 1 : termMonths / cycleMonths;
    }
}
