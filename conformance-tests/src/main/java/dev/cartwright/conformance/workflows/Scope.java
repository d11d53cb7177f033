package dev.cartwright.conformance.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What expressions can see in one run of a workflow: its inputs, the outputs so far, and the last answer. Not thread-safe. */
public final class Scope {

    private final Map<String, String> inputs;
    private final Map<String, JsonNode> outputs = new HashMap<>();
    private @Nullable Response response;
    private JsonNode body = MissingNode.getInstance();

    /** Before the first step. */
    public Scope(Map<String, String> inputs) {
        this.inputs = Map.copyOf(inputs);
    }

    /** Takes an answer in. */
    public void answered(Response newResponse) {
        response = newResponse;
        body = JsonText.read(newResponse.text()).orElse(MissingNode.getInstance());
    }

    /** Keeps for later steps what the step gives of the last answer; what the answer lacks stays unknown. */
    public void keep(Workflow.Step step) {
        step.outputs()
                .forEach((name, expression) ->
                        expression.value(this).ifPresent(value -> outputs.put(step.id() + ".outputs." + name, value)));
    }

    Optional<JsonNode> input(String name) {
        return Optional.ofNullable(inputs.get(name)).map(TextNode::valueOf);
    }

    Optional<JsonNode> output(String stepAndName) {
        return Optional.ofNullable(outputs.get(stepAndName));
    }

    Optional<Response> response() {
        return Optional.ofNullable(response);
    }

    JsonNode body() {
        return body;
    }
}
