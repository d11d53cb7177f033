package dev.cartwright.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The contract as tests read it. */
final class ContractFile {
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;

    ContractFile() {
        try (InputStream stream = ContractFile.class.getResourceAsStream("/dev/cartwright/spec/openapi.yaml")) {
            document = new YAMLMapper().readTree(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The schemas by name. */
    Set<Map.Entry<String, JsonNode>> schemas() {
        return document.at(SCHEMAS.substring(1, SCHEMAS.length() - 1)).properties();
    }

    /** The names of the schemas that a success answers. */
    Set<String> answers() {
        Set<String> names = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                for (Map.Entry<String, JsonNode> response :
                        operation.path("responses").properties()) {
                    String schema = resolved(response.getValue())
                            .at("/content/application~1json/schema/$ref")
                            .asText();
                    if (response.getKey().startsWith("2")) {
                        names.add(schema.substring(SCHEMAS.length()));
                    }
                }
            }
        }
        return names;
    }

    /** The names of the schemas that a request sends. */
    Set<String> requests() {
        Set<String> names = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                String schema = operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asText();
                if (!schema.isEmpty()) {
                    names.add(schema.substring(SCHEMAS.length()));
                }
            }
        }
        return names;
    }

    JsonNode schema(String name) {
        return document.at(SCHEMAS.substring(1) + name);
    }

    boolean requires(JsonNode schema, String member) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(member)) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind references, and behind the {@code allOf} around a single one. */
    JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return resolved(document.at(node.get("$ref").asText().substring(1)));
        }
        return node.has("allOf") ? resolved(node.get("allOf").get(0)) : node;
    }
}
