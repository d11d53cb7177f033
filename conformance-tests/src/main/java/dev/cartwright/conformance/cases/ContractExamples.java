package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Client cases derived from the contract's own examples: each documented answer of each operation, also those that no
 * request to a real server can provoke.
 */
public final class ContractExamples {

    private final Contract contract;
    private final URI file;

    public ContractExamples(Contract contract, URI file) {
        this.contract = contract;
        this.file = file;
    }

    /** One case for each named example of each response. */
    public List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            for (Map.Entry<String, JsonNode> entry :
                    operation.node().path("responses").properties()) {
                JsonNode response = contract.resolve(entry.getValue());
                for (Map.Entry<String, JsonNode> example :
                        contract.mediaType(response).path("examples").properties()) {
                    cases.add(answer(operation, entry.getKey(), response, example));
                }
            }
        }
        return cases;
    }

    private Case answer(Operation operation, String status, JsonNode response, Map.Entry<String, JsonNode> example) {
        JsonNode value = contract.resolve(example.getValue()).path("value");
        String why = response.has("x-not-provoked")
                ? "On the client side alone: " + response.path("x-not-provoked").asText()
                : "A client reads the contract's own example of this answer.";
        return new Case(
                operation.id() + "/contract-" + status + "-" + example.getKey(),
                file,
                why,
                Origin.derived(),
                Case.Sides.CLIENT,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                operation,
                Optional.empty(),
                request(operation),
                new Case.Expected(
                        new Response(Integer.parseInt(status), "", headers(response), utf8(JsonText.write(value))),
                        Optional.of(value),
                        false,
                        Map.of(),
                        List.of()),
                List.of(),
                Map.of(),
                List.of());
    }

    private Case.Sent request(Operation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (JsonNode entry : operation.parameters()) {
            JsonNode parameter = contract.resolve(entry);
            if (parameter.path("in").asText().equals("path")) {
                parameters.put(parameter.path("name").asText(), example(parameter, operation));
            }
        }
        String body = "";
        for (JsonNode example : contract.mediaType(
                        contract.resolve(operation.node().path("requestBody")))
                .path("examples")) {
            body = body.isEmpty() ? JsonText.write(contract.resolve(example).path("value")) : body;
        }
        Request message = new Request(operation.method(), operation.target(parameters), Headers.NONE, utf8(body));
        return new Case.Sent(message, parameters, Map.of());
    }

    private static String example(JsonNode parameter, Operation operation) {
        JsonNode example = parameter.has("example")
                ? parameter.get("example")
                : parameter.path("schema").path("example");
        if (!example.isTextual()) {
            throw new CaseException(
                    "the contract's parameter " + parameter.path("name") + " of " + operation.id() + " has no example");
        }
        return example.textValue();
    }

    private Headers headers(JsonNode response) {
        Headers headers = Headers.of("Content-Type", "application/json; charset=utf-8");
        for (Map.Entry<String, JsonNode> entry : response.path("headers").properties()) {
            JsonNode header = contract.resolve(entry.getValue());
            JsonNode example = header.has("example")
                    ? header.get("example")
                    : header.path("schema").path("example");
            if (!example.isMissingNode()) {
                headers = headers.with(entry.getKey(), example.asText());
            }
        }
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
