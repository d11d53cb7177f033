package dev.cartwright.conformance.workflows;

import dev.cartwright.conformance.cases.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One story: operations one after the other, each with what must hold of its answer. Immutable.
 *
 * @param id {@code workflow/} and the workflow's name
 * @param file the document that tells it
 * @param inputs the inputs that its steps use, by name
 */
public record Workflow(String id, URI file, String summary, Map<String, Input> inputs, List<Step> steps) {

    /** What every workflow's id begins with; no operation has that name. */
    public static final String PREFIX = "workflow/";

    public Workflow {
        inputs = Map.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /**
     * What the target or the run has to tell.
     *
     * @param byDefault the documented value, if there is one
     * @param isFresh whether the run makes a GUID that nobody has used
     */
    public record Input(Optional<String> byDefault, boolean isFresh) {}

    /**
     * One operation.
     *
     * @param parameters path and query parameters by the contract's names
     * @param headers header lines beside the usual ones, without the token
     * @param payload the body
     * @param outputs what later steps may use of the answer
     * @param basis the decisions that the step rests on where the documentation is silent
     */
    public record Step(
            String id,
            Operation operation,
            Map<String, Text> parameters,
            Map<String, Text> headers,
            Optional<Payload> payload,
            List<Criterion> criteria,
            Map<String, Expression> outputs,
            Set<String> basis) {

        public Step {
            parameters = Map.copyOf(parameters);
            headers = Map.copyOf(headers);
            criteria = List.copyOf(criteria);
            outputs = Map.copyOf(outputs);
            basis = Set.copyOf(basis);
        }
    }
}
