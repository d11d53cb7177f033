package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Says where in a body's text a pointer leads to; only the objects on the way there are looked at. */
final class Positions {
    private final JsonNode body;
    private final IdentityHashMap<JsonNode, Map<String, Integer>> orders = new IdentityHashMap<>();

    Positions(JsonNode body) {
        this.body = body;
    }

    /** How many siblings stand before it, level by level. A member that is missing stands where its object stands. */
    int[] of(String pointer) {
        String[] steps = pointer.split("/", -1);
        int[] ordinals = new int[steps.length - 1];
        JsonNode node = body;
        for (int level = 0; level < ordinals.length; level++) {
            String step = steps[level + 1].replace("~1", "/").replace("~0", "~");
            JsonNode next = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
            if (next.isMissingNode()) {
                return Arrays.copyOf(ordinals, level);
            }
            ordinals[level] = node instanceof ObjectNode object ? ordinal(object, step) : Integer.parseInt(step);
            node = next;
        }
        return ordinals;
    }

    private int ordinal(ObjectNode object, String member) {
        return orders.computeIfAbsent(object, Positions::order).getOrDefault(member, 0);
    }

    private static Map<String, Integer> order(JsonNode object) {
        Map<String, Integer> order = new HashMap<>();
        object.fieldNames().forEachRemaining(name -> order.put(name, order.size()));
        return order;
    }
}
