package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Yaml;
import java.util.List;
import java.util.Map;

/** A contract with another member beside each one that is no list and no object, and another header beside each header. */
final class Doubled {

    private static final List<String> CONTAINERS = List.of("object", "array");
    private static final String AGAIN = "Again";

    private Doubled() {}

    static Contract of(Contract contract) {
        JsonNode document = Yaml.tree("openapi.yaml", contract.text());
        document.at("/components/schemas").forEach(schema -> members(contract, schema));
        document.path("paths").forEach(path -> headers(contract, path));
        parameters((ObjectNode) document.at("/components/parameters"));
        return Contract.parse("doubled.yaml", JsonText.write(document));
    }

    private static void members(Contract contract, JsonNode schema) {
        if (schema.path("properties") instanceof ObjectNode properties) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(properties.properties())) {
                if (!CONTAINERS.contains(
                        contract.schema(member.getValue()).path("type").asText())) {
                    properties.set(member.getKey() + AGAIN, member.getValue());
                }
            }
        }
    }

    private static void headers(Contract contract, JsonNode node) {
        if (node.path("parameters") instanceof ArrayNode parameters) {
            for (JsonNode parameter : List.copyOf(parameters.valueStream().toList())) {
                if (isHeader(contract.resolve(parameter))) {
                    parameters.addObject().put("$ref", parameter.path("$ref").asText() + AGAIN);
                }
            }
        }
        node.forEach(below -> {
            if (below.isObject()) {
                headers(contract, below);
            }
        });
    }

    private static void parameters(ObjectNode parameters) {
        for (Map.Entry<String, JsonNode> parameter : List.copyOf(parameters.properties())) {
            if (isHeader(parameter.getValue())) {
                ObjectNode again = parameter.getValue().deepCopy();
                again.put("name", again.path("name").asText() + AGAIN);
                parameters.set(parameter.getKey() + AGAIN, again);
            }
        }
    }

    private static boolean isHeader(JsonNode parameter) {
        return parameter.path("in").asText().equals("header");
    }
}
