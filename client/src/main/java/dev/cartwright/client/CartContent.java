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
    /** Of a line: written or not, it comes back. */
    private static final Set<String> FILLED_IN = Set.of("id", "currencyCode");

    private CartContent() {}

    static boolean isSame(Cart one, Cart other) {
        WireFormat format = new WireFormat();
        return of(one, format).equals(of(other, format));
    }

    private static JsonNode of(Cart cart, WireFormat format) {
        try {
            ObjectNode tree = (ObjectNode) format.tree(new String(format.write(cart), StandardCharsets.UTF_8));
            tree.remove(format.readOnly().of(Cart.class));
            removeFrom(tree.path("lineItems"), format.readOnly().of(CartLineItem.class));
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeFrom(JsonNode lines, Set<String> readOnly) {
        for (JsonNode line : lines) {
            ((ObjectNode) line).remove(readOnly).remove(FILLED_IN);
            removeFrom(line.path("addonItems"), readOnly);
        }
    }
}
