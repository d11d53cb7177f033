package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.Map;

/** Makes one change to every object of a body that a schema describes. */
final class Everywhere {

    private final Contract contract;

    Everywhere(Contract contract) {
        this.contract = contract;
    }

    /** The body with every object that the schema describes changed, the inner ones first. */
    JsonNode change(JsonNode body, JsonNode written, Change change) {
        JsonNode schema = contract.schema(written);
        if (body.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            body.forEach(item -> items.add(change(item, schema.path("items"), change)));
            return items;
        }
        if (!body.isObject() || !schema.has("properties")) {
            return body;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            object.set(
                    member.getKey(),
                    change(member.getValue(), schema.path("properties").path(member.getKey()), change));
        }
        change.apply(object, schema);
        return object;
    }

    /** Adds members that no schema declares. */
    static void unknown(ObjectNode object, JsonNode schema) {
        object.put("aMemberOfALaterVersion", "x");
        object.putObject("anObjectOfALaterVersion").put("id", 1);
    }

    /** Adds every member that could be there and is not, as null. */
    static void nulls(ObjectNode object, JsonNode schema) {
        for (String name : (Iterable<String>) schema.path("properties")::fieldNames) {
            if (!object.has(name)) {
                object.putNull(name);
            }
        }
    }

    /** Changes an object that a schema describes. */
    interface Change {
        void apply(ObjectNode object, JsonNode schema);
    }
}
