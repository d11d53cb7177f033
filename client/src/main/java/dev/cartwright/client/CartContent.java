package dev.cartwright.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.client.model.Cart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What a caller may write of a cart, without what the service puts there itself. */
final class CartContent {
    private static final Set<String> OWNED_BY_THE_SERVICE = Set.of(
            "id",
            "creationTimestamp",
            "lastModifiedTimestamp",
            "expirationTimestamp",
            "lastModifiedUser",
            "status",
            "links",
            "attributes",
            "currencyCode",
            "orderGroup",
            "pricing",
            "error");
    private static final List<String> LINES = List.of("lineItems", "addonItems");

    private CartContent() {}

    static boolean isSame(Cart one, Cart other) {
        WireFormat format = new WireFormat();
        return of(one, format).equals(of(other, format));
    }

    private static JsonNode of(Cart cart, WireFormat format) {
        try {
            JsonNode tree = format.tree(new String(format.write(cart), StandardCharsets.UTF_8));
            removeOwned(tree);
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOwned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OWNED_BY_THE_SERVICE);
            LINES.forEach(name -> object.path(name).forEach(CartContent::removeOwned));
        }
    }
}
