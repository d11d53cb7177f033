package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartError;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.ResourceAttributes;
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
        byPointer(lines).forEach((pointer, line) -> complete(line, customer, pointer));
        LineIds.assign(withAddons(lines));
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

    private void complete(CartLineItem line, Customer customer, String pointer) {
        CatalogItem item = catalog.item(line.getCatalogItemId());
        String currency = item.currency() == null ? customer.currency() : item.currency();
        if (line.getCurrencyCode() != null && !line.getCurrencyCode().equalsIgnoreCase(currency)) {
            throw new FaultException(
                    FaultCode.CURRENCY_NOT_SUPPORTED,
                    pointer + "/currencyCode is " + line.getCurrencyCode() + "; the item is sold in " + currency + ".");
        }
        line.setCurrencyCode(currency);
        if (line.getFriendlyName() == null) {
            line.setFriendlyName(item.name());
        }
        line.setProvisioningContext(camelCased(line.getProvisioningContext()));
        item.failureAt(CatalogItem.Failure.Stage.LINE).ifPresent(failure -> line.setError(error(failure)));
    }

    private static CartError error(CatalogItem.Failure failure) {
        return new CartError()
                .errorCode(failure.code())
                .errorDescription(failure.description())
                .attributes(new ResourceAttributes().objectType("CartError"));
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
