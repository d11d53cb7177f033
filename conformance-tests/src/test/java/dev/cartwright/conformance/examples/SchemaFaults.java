package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every fault that one slip can bring into the contract and that asks of examples what they are not. A schema that asks
 * too little is none of them: no valid example can show it; ContractBoundsTest and the cases that are refused look for these.
 */
final class SchemaFaults {

    private final JsonNode document;
    private final List<Fault<String>> faults = new ArrayList<>();
    private final Set<String> inRequests = new HashSet<>();
    private final Set<String> inResponses = new HashSet<>();

    private SchemaFaults(JsonNode document) {
        this.document = document;
        document.path("paths").findValues("requestBody").forEach(body -> reach(View.REQUEST, body, inRequests));
        reach(View.RESPONSE, document.at("/components/responses"), inResponses);
    }

    /** What a message of that direction refers to. */
    private void reach(View view, JsonNode from, Set<String> reached) {
        for (String place : view.of(from).findValuesAsText("$ref")) {
            if (reached.add(place)) {
                reach(view, document.at(place.substring(1)), reached);
            }
        }
    }

    /** The faults, each with the text of the contract that has it. */
    static List<Fault<String>> of(Contract contract) {
        SchemaFaults all = new SchemaFaults(Yaml.tree("openapi.yaml", contract.text()));
        for (String part : List.of("schemas", "parameters", "headers")) {
            all.walk("/components/" + part, all.document.at("/components/" + part));
        }
        for (Map.Entry<String, JsonNode> path : all.document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String at = "/paths/" + path.getKey().replace("/", "~1") + "/" + operation.getKey() + "/responses";
                all.document
                        .at(at)
                        .fieldNames()
                        .forEachRemaining(status -> all.plant(
                                "a response is gone", at + "/" + status, at, responses -> responses.remove(status)));
            }
        }
        return all.faults;
    }

    private void walk(String at, JsonNode node) {
        if (node.path("properties").isObject()) {
            object(at, node);
        }
        if (node.path("type").isTextual()) {
            typed(at, node);
        }
        for (int i = 0; i < node.path("enum").size(); i++) {
            int number = i;
            plant(
                    "a word of an enumeration is gone",
                    at + " " + node.path("enum").get(i).asText(),
                    at,
                    schema -> ((ArrayNode) schema.get("enum")).remove(number));
        }
        if (node.path("x-uri-template").isTextual()) {
            plant("another form of a link", at, at, schema -> schema.put("x-uri-template", "/{customerId}/elsewhere"));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            walk(at + "/" + member.getKey().replace("~", "~0").replace("/", "~1"), member.getValue());
        }
    }

    private void object(String at, JsonNode node) {
        for (Map.Entry<String, JsonNode> entry : node.path("properties").properties()) {
            String name = entry.getKey();
            String place = at + "/properties/" + name;
            plant(
                    "a member has another name",
                    place,
                    at + "/properties",
                    properties -> properties.set("other", properties.remove(name)));
            if (!node.path("required").toString().contains('"' + name + '"')) {
                plant(
                        "an optional member is required",
                        place,
                        at,
                        schema -> schema.withArray("required").add(name));
            }
            if (!Contract.isReadOnly(entry.getValue()) && inRequests.contains("#" + at)) {
                plant(
                        "a member is the service's alone",
                        place,
                        at + "/properties",
                        properties -> own(properties, name, "readOnly"));
            }
            if (inResponses.contains("#" + at)) {
                plant(
                        "a member is the caller's alone",
                        place,
                        at + "/properties",
                        properties -> own(properties, name, "writeOnly"));
            }
        }
    }

    private static void own(ObjectNode properties, String name, String owner) {
        ObjectNode wrapped = properties.objectNode();
        if (properties.path(name).has("$ref")) {
            wrapped.putArray("allOf").add(properties.get(name));
        } else {
            wrapped.setAll((ObjectNode) properties.get(name));
            wrapped.remove("readOnly");
        }
        properties.set(name, wrapped.put(owner, true));
    }

    private void typed(String at, JsonNode node) {
        String type = node.path("type").asText();
        if (type.equals("string") || type.equals("boolean")) {
            plant("another type", at, at, schema -> schema.retain("description").put("type", "integer"));
        } else if (!type.equals("object") && !type.equals("array")) {
            plant("another type", at, at, schema -> schema.retain("description").put("type", "string"));
        }
        if (node.has("maxLength")) {
            plant("a bound is too low", at, at, schema -> schema.put("maxLength", 0));
        }
        if (node.has("maximum")) {
            plant(
                    "a bound is too low",
                    at,
                    at,
                    schema -> schema.put("maximum", node.path("minimum").asInt()));
            plant(
                    "a bound is too high",
                    at,
                    at,
                    schema -> schema.put("minimum", node.path("maximum").asInt()));
        }
        if (node.has("maxItems")) {
            plant("a bound is too low", at, at, schema -> schema.put("maxItems", 0));
        }
        if (node.has("pattern")) {
            plant("another pattern", at, at, schema -> schema.put("pattern", "^#$"));
        }
    }

    private void plant(String kind, String name, String place, Consumer<ObjectNode> slip) {
        JsonNode changed = document.deepCopy();
        slip.accept((ObjectNode) changed.at(place));
        faults.add(new Fault<>(kind, name, changed.toString()));
    }
}
