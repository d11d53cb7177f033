package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** For each listed code that no other case answers a client with, a refusal of the first operation that documents its status. */
final class ListedCodes {

    private static final String LIST = "x-error-codes";
    private static final int FIRST_REFUSAL = 400;

    private final Contract contract;
    private final Collection<Model> models;
    private final Set<Integer> answered = new HashSet<>();

    /**
     * @param models the plainest cases that clients are asked, one for each operation
     * @param known the cases that there are already
     */
    ListedCodes(Contract contract, Collection<Model> models, List<Case> known) {
        this.contract = contract;
        this.models = List.copyOf(models);
        for (Case testCase : known) {
            if (testCase.sides().client()) {
                testCase.response()
                        .body()
                        .ifPresent(body -> answered.add(body.path("code").asInt(-1)));
            }
        }
        for (Operation operation : contract.operations()) {
            operation.node().path("responses").forEach(this::examples);
        }
    }

    private void examples(JsonNode response) {
        contract.mediaType(contract.resolve(response))
                .path("examples")
                .forEach(example ->
                        answered.add(contract.resolve(example).at("/value/code").asInt(-1)));
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (JsonNode schema : contract.at("#/components/schemas")) {
            for (JsonNode entry : schema.path("properties").path("code").path(LIST)) {
                refusal(schema, entry.path("status").asInt(), entry.path("code").asInt(), cases);
            }
        }
        return cases;
    }

    private void refusal(JsonNode schema, int status, int code, List<Case> cases) {
        models.stream()
                .filter(model -> status >= FIRST_REFUSAL
                        && contract.responseSchema(model.operation(), status).equals(schema))
                .findFirst()
                .filter(model -> answered.add(code))
                .ifPresent(model -> cases.add(model.forClients(
                        "answer-" + status + "-listed-code-" + code,
                        model.why(contract, status, "A caller is told by its code why it was refused."),
                        Origin.derived(),
                        Refusal.told(status, code))));
    }
}
