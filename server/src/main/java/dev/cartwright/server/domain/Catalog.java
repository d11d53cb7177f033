package dev.cartwright.server.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The items for sale: data from a file, never code. Immutable. */
public final class Catalog {
    private final List<CatalogItem> items;
    private final Map<String, CatalogItem> byId;
    private final CatalogItem.Defaults defaults;

    public Catalog(List<CatalogItem> items, CatalogItem.Defaults defaults) {
        this.items = List.copyOf(items);
        this.defaults = defaults;
        this.byId = items.stream().collect(Collectors.toUnmodifiableMap(CatalogItem::id, Function.identity()));
    }

    /** In the order of the file. */
    public List<CatalogItem> items() {
        return items;
    }

    /** What is known of the item; an unlisted one has defaults. */
    public CatalogItem item(String id) {
        CatalogItem listed = byId.get(id);
        return listed == null ? defaults.item(id) : listed;
    }
}
