package dev.cartwright.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a caller has written of a cart: without what the service owns, and what it fills in. */
final class CartContent {
    /** Of a line: where it is not written, it comes back all the same. */
    private static final Set<String> FILLED_IN = Set.of("id", "currencyCode");

    private static final String LINES = "lineItems";
    private static final String ADDONS = "addonItems";

    private CartContent() {}

    /** Whether a cart that is stored may be what was sent. */
    static boolean isSame(Cart sent, Cart stored) {
        WireFormat format = new WireFormat();
        ObjectNode found = of(stored, format);
        ObjectNode written = of(sent, format);
        removeFilledIn(found.path(LINES), written.path(LINES));
        return found.equals(written);
    }

    private static ObjectNode of(Cart cart, WireFormat format) {
        try {
            ObjectNode tree = (ObjectNode) format.tree(new String(format.write(cart), StandardCharsets.UTF_8));
            tree.remove(format.readOnly().of(Cart.class));
            removeFrom(tree.path(LINES), format.readOnly().of(CartLineItem.class));
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeFrom(JsonNode lines, Set<String> readOnly) {
        for (JsonNode line : lines) {
            ((ObjectNode) line).remove(readOnly);
            removeFrom(line.path(ADDONS), readOnly);
        }
    }

    private static void removeFilledIn(JsonNode found, JsonNode written) {
        for (int i = 0; i < found.size(); i++) {
            JsonNode line = written.path(i);
            FILLED_IN.stream().filter(name -> !line.has(name)).forEach(((ObjectNode) found.get(i))::remove);
            removeFilledIn(found.get(i).path(ADDONS), line.path(ADDONS));
        }
    }
}
