package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The contract's schemas as one direction sees them: what the other side owns is no member, neither allowed nor required.
 * A closed world: examples have no member that the contract does not know, although a service takes some (decision 0011).
 */
enum View {
    REQUEST("readOnly"),
    RESPONSE("writeOnly");

    private final String owned;

    View(String owned) {
        this.owned = owned;
    }

    static View of(Message message) {
        return message.isRequest() ? REQUEST : RESPONSE;
    }

    /** A copy of a schema, or of any tree that has schemas in it. */
    JsonNode of(JsonNode written) {
        if (written.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            written.forEach(item -> list.add(of(item)));
            return list;
        }
        if (!written.isObject()) {
            return written;
        }
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            view.set(entry.getKey(), of(entry.getValue()));
        }
        if (view.path("properties").isObject() && view.path("type").asText().equals("object")) {
            Set<String> gone = new HashSet<>();
            written.path("properties").properties().stream()
                    .filter(member -> member.getValue().path(owned).asBoolean())
                    .forEach(member -> gone.add(member.getKey()));
            close(view, gone);
        }
        return view;
    }

    private static void close(ObjectNode schema, Set<String> gone) {
        ((ObjectNode) schema.get("properties")).remove(gone);
        if (schema.has("required")) {
            ArrayNode required = JsonNodeFactory.instance.arrayNode();
            schema.get("required").forEach(name -> {
                if (!gone.contains(name.asText())) {
                    required.add(name);
                }
            });
            schema.set("required", required);
        }
        if (!schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
    }
}
