package dev.cartwright.conformance.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the links that the contract draws from an answer to the operations that read what it speaks of. */
final class Links {

    private static final String FROM_BODY = "$response.body#";
    private static final String FROM_PATH = "$request.path.";
    private static final String OK = "200";

    private final Contract contract;

    Links(Contract contract) {
        this.contract = contract;
    }

    /**
     * The ways to read back what an answer shows: links to a GET whose resource has the same schema as the part of the
     * answer that the link takes its id from.
     */
    List<ReadBack> readBacks(Operation operation, Map<String, String> parameters, Response response) {
        List<ReadBack> found = new ArrayList<>();
        JsonNode body = JsonText.read(response.text()).orElse(null);
        JsonNode links = contract.response(operation, response.status()).path("links");
        for (JsonNode entry : links) {
            JsonNode link = contract.resolve(entry);
            Optional<Operation> reader =
                    contract.find(link.path("operationId").asText()).filter(Operation::isSafe);
            if (body != null && reader.isPresent()) {
                readBack(reader.get(), link.path("parameters"), operation, parameters, response.status(), body)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<ReadBack> readBack(
            Operation reader,
            JsonNode wanted,
            Operation operation,
            Map<String, String> parameters,
            int status,
            JsonNode body) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonPointer part = null;
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            String expression = entry.getValue().asText();
            String name = entry.getKey().replaceFirst("^path\\.", "");
            if (expression.startsWith(FROM_BODY)) {
                JsonPointer id = JsonPointer.compile(expression.substring(FROM_BODY.length()));
                part = id.head();
                if (body.at(id).isValueNode()) {
                    values.put(name, body.at(id).asText());
                }
            } else if (expression.startsWith(FROM_PATH)) {
                Optional.ofNullable(parameters.get(expression.substring(FROM_PATH.length())))
                        .ifPresent(value -> values.put(name, value));
            }
        }
        if (part == null || !values.keySet().containsAll(reader.pathNames())) {
            return Optional.empty();
        }
        JsonNode shown = schemaAt(contract.responseSchema(operation, status), part);
        JsonNode read = contract.responseSchema(reader, Integer.parseInt(OK));
        return shown.equals(read) ? Optional.of(new ReadBack(reader, values, body.at(part))) : Optional.empty();
    }

    private JsonNode schemaAt(JsonNode schema, JsonPointer pointer) {
        JsonNode at = contract.schema(schema);
        JsonPointer rest = pointer;
        while (!rest.matches()) {
            at = contract.schema(
                    rest.mayMatchElement() && at.has("items")
                            ? at.path("items")
                            : at.path("properties").path(rest.getMatchingProperty()));
            rest = rest.tail();
        }
        return at;
    }

    /**
     * A GET, and what it must show.
     *
     * @param shown the part of the answer that it must agree with
     */
    record ReadBack(Operation reader, Map<String, String> parameters, JsonNode shown) {}
}
