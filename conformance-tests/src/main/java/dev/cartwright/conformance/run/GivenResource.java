package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Fixture;
import dev.cartwright.conformance.cases.Operation;
import java.util.List;
import java.util.Map;

/**
 * The resource that a scripted GET answers before a PUT: the server-owned members of the printed answer (or of the
 * contract's own example), and the writable members that the fixture would have stored.
 */
final class GivenResource {

    private GivenResource() {}

    static JsonNode make(
            Contract contract, Case testCase, Operation reader, Substitution substitution, JsonNode expected) {
        Canonical canonical = new Canonical(contract);
        JsonNode schema = contract.responseSchema(reader, 200);
        JsonNode shown =
                expected.isObject() && testCase.response().message().isSuccess() ? expected : example(contract, reader);
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : shown.properties()) {
            if (Contract.isReadOnly(canonical.memberSchema(member.getKey(), schema))) {
                given.set(member.getKey(), member.getValue());
            }
        }
        List<Fixture.Step> steps = testCase.given().map(Fixture::steps).orElse(List.of());
        JsonNode stored = steps.stream()
                .filter(step -> contract.requestSchema(contract.operation(step.operation()))
                        .equals(schema))
                .flatMap(step -> step.body().stream())
                .reduce((first, last) -> last)
                .map(substitution::tree)
                .orElseGet(() -> canonical.request(example(contract, reader), schema));
        for (Map.Entry<String, JsonNode> member : stored.properties()) {
            given.set(member.getKey(), member.getValue());
        }
        return given;
    }

    private static JsonNode example(Contract contract, Operation reader) {
        for (JsonNode example :
                contract.mediaType(contract.response(reader, 200)).path("examples")) {
            return contract.resolve(example).path("value");
        }
        throw new CaseException("the contract has no example of what " + reader.id() + " answers");
    }
}
