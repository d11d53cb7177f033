package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No string, integer, array or map of the contract is without bounds, and no body without examples. */
class ContractBoundsTest {

    private static final Contract CONTRACT = Spec.contract(Spec.bundled());
    private static final JsonNode DOCUMENT = Yaml.tree("openapi.yaml", CONTRACT.text());

    @Test
    void everyStringIntegerArrayAndMapIsBounded() {
        List<String> unbounded = new ArrayList<>();
        schemas("#", DOCUMENT, unbounded);

        assertThat(unbounded).isEmpty();
    }

    @Test
    void everyBodyHasNamedExamples() {
        for (Operation operation : CONTRACT.operations()) {
            JsonNode request = CONTRACT.resolve(operation.node().path("requestBody"));
            if (!request.isMissingNode()) {
                assertThat(CONTRACT.mediaType(request).path("examples").size())
                        .as(operation.id())
                        .isGreaterThanOrEqualTo(2);
            }
            for (Map.Entry<String, JsonNode> entry :
                    operation.node().path("responses").properties()) {
                JsonNode response = CONTRACT.resolve(entry.getValue());
                assertThat(CONTRACT.mediaType(response).path("examples"))
                        .as(operation.id() + " " + entry.getKey())
                        .isNotEmpty();
                assertThat(entry.getKey()).isNotEqualTo("default");
            }
        }
    }

    private static void schemas(String place, JsonNode node, List<String> unbounded) {
        if (node.path("type").isTextual() && !isBounded(node)) {
            unbounded.add(place);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getKey().equals("examples") && !member.getKey().equals("securitySchemes")) {
                schemas(place + "/" + member.getKey(), member.getValue(), unbounded);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            schemas(place + "/" + i, node.get(i), unbounded);
        }
    }

    private static boolean isBounded(JsonNode schema) {
        return switch (schema.get("type").asText()) {
            case "string" ->
                schema.has("enum") || (schema.has("maxLength") && (schema.has("pattern") || schema.has("format")));
            case "integer" -> schema.has("enum") || (schema.has("minimum") && schema.has("maximum"));
            case "array" -> schema.has("maxItems");
            case "object" -> !schema.has("additionalProperties") || schema.has("maxProperties");
            default -> true;
        };
    }
}
