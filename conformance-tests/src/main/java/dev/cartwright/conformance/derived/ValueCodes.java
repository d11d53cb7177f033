package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The codes that the contract pairs with wrong values of an operation. */
final class ValueCodes {

    private static final List<String> PAIRED = List.of("x-violation-code", "x-missing-code");

    private ValueCodes() {}

    static Set<Integer> of(Contract contract, Operation operation) {
        Set<Integer> codes = new TreeSet<>();
        for (JsonNode entry : operation.parameters()) {
            paired(contract.schema(contract.resolve(entry).path("schema")), codes);
        }
        for (Place place : Places.of(contract.requestSchema(operation), contract)) {
            paired(place.written(), codes);
            paired(place.schema(), codes);
            place.schema()
                    .path("x-misnomers")
                    .forEach(misnomer -> codes.add(misnomer.path("code").asInt()));
        }
        return codes;
    }

    private static void paired(JsonNode schema, Set<Integer> codes) {
        PAIRED.stream()
                .filter(schema::has)
                .forEach(name -> codes.add(schema.get(name).asInt()));
    }
}
