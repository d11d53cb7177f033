package dev.cartwright.server.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The items for sale: data from a file, never code. Immutable. */
public final class Catalog {
    private final List<CatalogItem> items;
    private final Map<String, CatalogItem> byId;
    private final CatalogItem.Defaults defaults;

    /** @throws IllegalArgumentException when an item is listed twice */
    public Catalog(List<CatalogItem> items, CatalogItem.Defaults defaults) {
        this.items = List.copyOf(items);
        this.defaults = defaults;
        Map<String, CatalogItem> known = new HashMap<>();
        for (CatalogItem item : items) {
            if (known.put(anyCase(item.id()), item) != null) {
                throw new IllegalArgumentException("the item " + item.id() + " is listed twice; keep one of the two");
            }
        }
        this.byId = Map.copyOf(known);
    }

    /** In the order of the file. */
    public List<CatalogItem> items() {
        return items;
    }

    /** What is known of the item, by its id in any casing; an unlisted one has defaults. */
    public CatalogItem item(String id) {
        CatalogItem listed = byId.get(anyCase(id));
        return listed == null ? defaults.item(id) : listed;
    }

    /** Most ids are written so already, and stay the same object. */
    private static String anyCase(String id) {
        return id.toUpperCase(Locale.ROOT);
    }
}
