package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The contract as a request sees it: members that only the service writes are neither declared nor required.
 *
 * <p>Computed once from the contract and written down nowhere.
 */
final class RequestView {
    /** Names the document to the validator; nothing is ever fetched from it. */
    static final String ADDRESS = "https://contract.invalid/openapi";

    private static final String REFERENCE = "$ref";

    private final Predicate<JsonNode> readOnly;

    RequestView(Predicate<JsonNode> readOnly) {
        this.readOnly = readOnly;
    }

    /** A document of nothing but the contract's named schemas, where the contract has them: what references lead to. */
    JsonNode ofSchemas(JsonNode contract) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putObject("components").set("schemas", of(contract.at("/components/schemas")));
        return document;
    }

    /** A copy without read-only members, its references absolute, so that every part of it stands alone. */
    JsonNode of(JsonNode node) {
        JsonNode copy = node.deepCopy();
        reduce(copy);
        return copy;
    }

    private void reduce(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path(REFERENCE).isTextual()
                    && object.get(REFERENCE).asText().startsWith("#")) {
                object.put(REFERENCE, ADDRESS + object.get(REFERENCE).asText());
            }
            if (object.path("properties") instanceof ObjectNode properties) {
                removeReadOnly(object, properties);
            }
        }
        node.forEach(this::reduce);
    }

    private void removeReadOnly(ObjectNode schema, ObjectNode properties) {
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (readOnly.test(property.getValue())) {
                removed.add(property.getKey());
            }
        }
        properties.remove(removed);
        if (schema.path("required") instanceof ArrayNode required) {
            required.removeIf(name -> removed.contains(name.asText()));
            if (required.isEmpty()) {
                schema.remove("required");
            }
        }
    }
}
