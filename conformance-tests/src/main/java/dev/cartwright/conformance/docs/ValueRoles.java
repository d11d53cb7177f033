package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Contract;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which values of a message are another's to choose: bound where they are ids, items or currencies, judged by kind where
 * the server makes them up. For one case.
 */
final class ValueRoles {

    private static final Map<String, String> TARGETS = Map.of("CatalogItemId", "item", "CurrencyCode", "currency");

    private final Contract contract;
    private final Canonical canonical;
    private final ObjectNode bind;
    private final ObjectNode byKind;
    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * @param bind gets the bindings
     * @param byKind gets the members of the answer that are not compared by value
     */
    ValueRoles(Contract contract, ObjectNode bind, ObjectNode byKind) {
        this.contract = contract;
        this.canonical = new Canonical(contract);
        this.bind = bind;
        this.byKind = byKind;
    }

    /** Binds a value under a name, unless it is bound already. */
    void bind(String name, String documented, String from) {
        if (names.containsKey(documented)) {
            return;
        }
        String free = name;
        for (int i = 2; bind.has(free); i++) {
            free = name + "-" + i;
        }
        names.put(documented, free);
        ObjectNode binding = bind.putObject(free).put("documented", documented).put("from", from);
        if (name.equals("currency")) {
            binding.put("unbound", "documented");
        }
    }

    /** The values of a request. */
    void request(JsonNode body, JsonNode schema) {
        walk(body, schema, "", false);
    }

    /** The values of an answer. */
    void response(JsonNode body, JsonNode schema) {
        walk(body, schema, "", true);
    }

    private void walk(JsonNode node, JsonNode schema, String pointer, boolean answered) {
        JsonNode resolved = contract.schema(schema);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), resolved.path("items"), pointer + "/" + i, answered);
        }
        if (!node.isObject()) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Optional<String> name = canonical.member(member.getKey(), resolved);
            if (name.isEmpty()) {
                continue;
            }
            JsonNode declared = canonical.memberSchema(name.get(), resolved);
            String place = pointer + "/" + member.getKey();
            if (member.getValue().isTextual()) {
                text(name.get(), member.getValue().textValue(), declared, place, answered);
            } else {
                walk(member.getValue(), declared, place, answered);
            }
        }
    }

    private void text(String name, String value, JsonNode declared, String place, boolean answered) {
        JsonNode schema = contract.schema(declared);
        Optional<String> target = Optional.ofNullable(TARGETS.get(type(declared)));
        if (target.isPresent()) {
            bind(target.get(), value, "target");
        } else if (answered && Contract.isReadOnly(declared) && !names.containsKey(value)) {
            if (name.equals("id") || name.endsWith("Id")) {
                bind("answered-" + name.replaceFirst("(?<=.)Id$", ""), value, "answer");
            } else if (schema.path("format").asText().equals("date-time")) {
                byKind.putObject(place).put("kind", "timestamp");
            } else if (!schema.has("enum") && !schema.has("x-open-enum")) {
                byKind.putObject(place).put("kind", "text");
            }
        }
    }

    /** The name of the schema that a member refers to. */
    private static String type(JsonNode declared) {
        JsonNode reference =
                declared.has("$ref") ? declared : declared.path("allOf").path(0);
        String place = reference.path("$ref").asText();
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
