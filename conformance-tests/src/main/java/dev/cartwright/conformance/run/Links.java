package dev.cartwright.conformance.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the links that the contract draws from an answer to the operations that read what it speaks of. */
final class Links {

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
                readBack(reader.get(), link, operation, parameters, response.status(), body)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<ReadBack> readBack(
            Operation reader,
            JsonNode link,
            Operation operation,
            Map<String, String> parameters,
            int status,
            JsonNode body) {
        Map<String, String> values = LinkValues.of(link, parameters, body);
        Optional<JsonPointer> part = LinkValues.inBody(link).map(JsonPointer::head);
        if (part.isEmpty() || !values.keySet().containsAll(reader.pathNames())) {
            return Optional.empty();
        }
        JsonNode shown = schemaAt(contract.responseSchema(operation, status), part.get());
        JsonNode read = contract.responseSchema(reader, Integer.parseInt(OK));
        return shown.equals(read) ? Optional.of(new ReadBack(reader, values, body.at(part.get()))) : Optional.empty();
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
