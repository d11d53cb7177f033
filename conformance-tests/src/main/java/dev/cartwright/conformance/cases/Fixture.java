package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A state to start from, as a sequence of contract operations. */
public record Fixture(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String why,
        Map<String, Binding> bind,
        @JsonProperty(required = true) List<Step> steps) {

    public Fixture {
        bind = Map.copyOf(bind);
        steps = List.copyOf(steps);
        CaseException.require(format == 1, "the format of a fixture must be 1");
    }

    /**
     * One operation of a fixture.
     *
     * @param parameters path and query parameters; {@code "{name}"} stands for what an earlier step gave
     * @param status the status that must come back
     * @param gives names for values of the answer: a JSON pointer into its body, or the name of a header
     */
    public record Step(
            @JsonProperty(required = true) String operation,
            @JsonProperty(required = true) Map<String, String> parameters,
            Optional<JsonNode> body,
            @JsonProperty(required = true) int status,
            Map<String, String> gives) {

        public Step {
            parameters = Map.copyOf(parameters);
            gives = Map.copyOf(gives);
            body = body.filter(tree -> !tree.isNull());
        }
    }
}
