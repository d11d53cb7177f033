package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartLineItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service adds to the lines that a caller sends (decision 0018). */
final class CartLines {
    private final Catalog catalog;

    CartLines(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Completes the lines in place. */
    void complete(List<CartLineItem> lines, Customer customer) {
        List<CartLineItem> all = withAddons(lines);
        for (int index = 0; index < all.size(); index++) {
            complete(all.get(index), customer, index);
        }
        LineIds.assign(all);
        OrderGroups.assign(all);
    }

    /** Each line, followed by its add-ons. */
    static List<CartLineItem> withAddons(List<CartLineItem> lines) {
        List<CartLineItem> all = new ArrayList<>();
        for (CartLineItem line : lines) {
            all.add(line);
            if (line.getAddonItems() != null) {
                all.addAll(withAddons(line.getAddonItems()));
            }
        }
        return all;
    }

    private void complete(CartLineItem line, Customer customer, int position) {
        CatalogItem item = catalog.item(line.getCatalogItemId());
        String currency = item.currency() == null ? customer.currency() : item.currency();
        if (line.getCurrencyCode() != null && !line.getCurrencyCode().equalsIgnoreCase(currency)) {
            throw new FaultException(
                    FaultCode.CURRENCY_NOT_SUPPORTED,
                    "The line at position " + position + " asks for " + line.getCurrencyCode() + "; it is sold in "
                            + currency + ".");
        }
        line.setCurrencyCode(currency);
        if (line.getFriendlyName() == null) {
            line.setFriendlyName(item.name());
        }
        line.setProvisioningContext(camelCased(line.getProvisioningContext()));
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
