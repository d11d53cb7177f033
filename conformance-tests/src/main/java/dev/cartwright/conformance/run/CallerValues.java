package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Fixture;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import java.util.List;
import java.util.Map;

/** The single values of the bodies that a case sends, those of its fixture first. */
final class CallerValues {

    private final Contract contract;
    private final Canonical canonical;
    private final Visitor visitor;

    private CallerValues(Contract contract, Visitor visitor) {
        this.contract = contract;
        this.canonical = new Canonical(contract);
        this.visitor = visitor;
    }

    /** Is shown a value. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes a value that is neither object nor array.
         *
         * @param member the name of the member that it stands in
         * @param schema missing if the contract has none
         */
        void visit(String member, JsonNode value, JsonNode schema);
    }

    static void each(Contract contract, Case testCase, Visitor visitor) {
        CallerValues values = new CallerValues(contract, visitor);
        for (Fixture.Step step : testCase.given().map(Fixture::steps).orElse(List.of())) {
            step.body().ifPresent(body -> values.body(contract.operation(step.operation()), body));
        }
        JsonText.read(testCase.request().message().text()).ifPresent(body -> values.body(testCase.operation(), body));
    }

    private void body(Operation operation, JsonNode body) {
        JsonNode schema = contract.requestSchema(operation);
        if (!schema.isMissingNode()) {
            walk("", canonical.request(body, schema), schema);
        }
    }

    private void walk(String member, JsonNode value, JsonNode declared) {
        JsonNode schema = contract.schema(declared);
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                JsonNode memberSchema = schema.path("properties").path(entry.getKey());
                walk(
                        entry.getKey(),
                        entry.getValue(),
                        memberSchema.isMissingNode() ? schema.path("additionalProperties") : memberSchema);
            }
        } else if (value.isArray()) {
            value.forEach(item -> walk(member, item, schema.path("items")));
        } else {
            visitor.visit(member, value, schema);
        }
    }
}
