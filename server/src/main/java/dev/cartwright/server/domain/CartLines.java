package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartLineItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service adds to the lines that a caller sends (decision 0018). */
final class CartLines {
    private final Catalog catalog;
    private final ItemRules rules;
    private final ServiceTime time;

    CartLines(Catalog catalog, ServiceTime time) {
        this.catalog = catalog;
        this.rules = new ItemRules(catalog);
        this.time = time;
    }

    /**
     * Completes the lines in place, or refuses them when they break a rule. Lines that are complete are judged alike and stay as they are,
     * since a write may run several times.
     */
    void complete(Stores stores, Customer customer, Cart cart) {
        rules.check(
                cart,
                new Purchase(customer, time.today(), day -> stores.termEnds().has(customer.id(), day)));
        List<CartLineItem> lines = cart.getLineItems();
        List<CartLineItem> all = withAddons(lines);
        all.forEach(line -> complete(line, customer));
        LineIds.assign(all);
        OrderGroups.assign(lines);
    }

    /** Each line, followed by its add-ons. */
    static List<CartLineItem> withAddons(List<CartLineItem> lines) {
        return List.copyOf(byPointer(lines).values());
    }

    /** Each line, followed by its add-ons, under the JSON pointer to it. */
    static Map<String, CartLineItem> byPointer(List<CartLineItem> lines) {
        Map<String, CartLineItem> all = new LinkedHashMap<>();
        note(lines, "/lineItems", all);
        return all;
    }

    private static void note(List<CartLineItem> lines, String at, Map<String, CartLineItem> all) {
        for (int index = 0; index < lines.size(); index++) {
            CartLineItem line = lines.get(index);
            String pointer = at + "/" + index;
            all.put(pointer, line);
            if (line.getAddonItems() != null) {
                note(line.getAddonItems(), pointer + "/addonItems", all);
            }
        }
    }

    private void complete(CartLineItem line, Customer customer) {
        CatalogItem item = catalog.item(line.getCatalogItemId());
        line.setCurrencyCode(CurrencyRule.currency(item, customer));
        if (line.getFriendlyName() == null) {
            line.setFriendlyName(item.name());
        }
        line.setProvisioningContext(camelCased(line.getProvisioningContext()));
        if (!PromotionRule.isApplied(item, line)) {
            line.setPromotionId(null);
        }
        LineErrors.of(line, item).ifPresent(line::setError);
    }

    private static Map<String, String> camelCased(@Nullable Map<String, String> context) {
        Map<String, String> renamed = new LinkedHashMap<>();
        if (context != null) {
            context.forEach((key, value) -> renamed.put(camelCased(key), value));
        }
        return renamed;
    }

    private static String camelCased(String key) {
        return key.isEmpty() ? key : key.substring(0, 1).toLowerCase(Locale.ROOT) + key.substring(1);
    }
}
