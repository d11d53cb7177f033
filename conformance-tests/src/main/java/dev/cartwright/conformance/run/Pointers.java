package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Finds values in trees. */
final class Pointers {

    private Pointers() {}

    /** The JSON pointer to the first string that is exactly this value, in document order. */
    static Optional<String> first(JsonNode tree, String value) {
        return find("", tree, value);
    }

    private static Optional<String> find(String pointer, JsonNode node, String value) {
        if (node.isTextual() && node.textValue().equals(value)) {
            return Optional.of(pointer);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                Optional<String> found = find(pointer + "/" + member.getKey(), member.getValue(), value);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Optional<String> found = find(pointer + "/" + i, node.get(i), value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
