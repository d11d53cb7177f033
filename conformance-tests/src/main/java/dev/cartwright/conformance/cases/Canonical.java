package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a request body to the form that the contract spells: member names and enum values in its casing, null,
 * unknown and server-owned members gone, times without offset in UTC. Keys of free maps stay as they are (decision 0011).
 */
public final class Canonical {

    private final Contract contract;

    public Canonical(Contract contract) {
        this.contract = contract;
    }

    /** The canonical form of a request body. */
    public JsonNode request(JsonNode body, JsonNode schema) {
        JsonNode resolved = contract.schema(schema);
        if (body.isObject()) {
            return object((ObjectNode) body, resolved);
        }
        if (body.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            body.forEach(item -> items.add(request(item, resolved.path("items"))));
            return items;
        }
        return body.isTextual() ? text(body.textValue(), resolved) : body;
    }

    /** The contract's spelling of a member name, if the schema declares the member in any casing. */
    public Optional<String> member(String name, JsonNode schema) {
        JsonNode properties = contract.schema(schema).path("properties");
        if (properties.has(name)) {
            return Optional.of(name);
        }
        for (Iterator<String> names = properties.fieldNames(); names.hasNext(); ) {
            String spelled = names.next();
            if (spelled.equalsIgnoreCase(name)) {
                return Optional.of(spelled);
            }
        }
        return Optional.empty();
    }

    /** The schema of a declared member; missing if it is not declared. */
    public JsonNode memberSchema(String name, JsonNode schema) {
        return contract.schema(schema).path("properties").path(name);
    }

    private JsonNode object(ObjectNode body, JsonNode schema) {
        if (!schema.has("properties")) {
            return body;
        }
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            member(entry.getKey(), schema).ifPresent(name -> {
                JsonNode memberSchema = memberSchema(name, schema);
                if (!entry.getValue().isNull() && !Contract.isReadOnly(memberSchema)) {
                    canonical.set(name, request(entry.getValue(), memberSchema));
                }
            });
        }
        return canonical;
    }

    private static JsonNode text(String value, JsonNode schema) {
        if (schema.has("enum")) {
            for (JsonNode allowed : schema.get("enum")) {
                if (letters(allowed.asText()).equals(letters(value))) {
                    return allowed;
                }
            }
        }
        boolean time = schema.path("format").asText().equals("date-time");
        return TextNode.valueOf(time && value.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+") ? value + "Z" : value);
    }

    private static String letters(String value) {
        return value.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
