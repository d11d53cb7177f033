package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** For each documented answer, one that has every member there is, so that a client that overlooks any is found out. */
final class WholeAnswers {

    private static final String KEY = "key";

    private final Contract contract;
    private final Model model;
    private final Samples samples;
    private final Deque<JsonNode> open = new ArrayDeque<>();

    WholeAnswers(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.samples = new Samples(contract);
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> response :
                model.operation().node().path("responses").properties()) {
            int status = Integer.parseInt(response.getKey());
            JsonNode schema = contract.responseSchema(model.operation(), status);
            if (!schema.isMissingNode()) {
                cases.add(answer(status, whole(schema)));
            }
        }
        return cases;
    }

    private Case answer(int status, JsonNode body) {
        Headers headers = Headers.of("Content-Type", "application/json; charset=utf-8");
        return model.forClients(
                "answer-" + status + "-with-every-member",
                model.why(contract, status, "Each member that the contract gives this answer reaches the caller."),
                Origin.derived(),
                Model.answered(new Response(status, "", headers, new byte[0]).withBody(JsonText.write(body)), body));
    }

    /** The documented answer of that status, with every member. */
    JsonNode body(int status) {
        return whole(contract.responseSchema(model.operation(), status));
    }

    /** A value with every member; what would contain itself is left out. */
    private JsonNode whole(JsonNode written) {
        JsonNode schema = contract.schema(written);
        open.push(schema);
        JsonNode value = switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            default -> samples.of(schema);
        };
        open.pop();
        return value;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            object.set(member.getKey(), whole(member.getValue()));
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set(KEY, whole(schema.get("additionalProperties")));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        JsonNode items = contract.schema(schema.path("items"));
        if (!open.contains(items)) {
            array.add(whole(items));
            if (!array.get(0).isContainerNode() && schema.path("maxItems").asInt(2) > 1) {
                array.add(whole(items));
            }
        }
        return array;
    }
}
