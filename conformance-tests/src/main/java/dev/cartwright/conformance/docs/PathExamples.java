package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of path parameters that the contract gives as examples. */
record PathExamples(Contract contract) {

    /** One value for each name of the operation's path. */
    Map<String, String> of(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode entry : operation.parameters()) {
            JsonNode parameter = contract.resolve(entry);
            if (parameter.path("in").asText().equals("path")) {
                JsonNode own = parameter.path("example");
                JsonNode example = own.isMissingNode()
                        ? contract.resolve(parameter.path("schema")).path("example")
                        : own;
                values.put(parameter.path("name").asText(), example.asText());
            }
        }
        return values;
    }
}
