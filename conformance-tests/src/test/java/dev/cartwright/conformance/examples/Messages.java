package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every example: of bodies, parameters and headers in the contract, and the messages of the written cases. */
final class Messages {

    private final Contract contract;
    private final List<Case> cases;
    private final List<Message> valid = new ArrayList<>();
    private final List<Message> refused = new ArrayList<>();

    Messages(Contract contract, CaseLibrary library) {
        this.contract = contract;
        this.cases = library.cases();
        contract.operations().forEach(this::examples);
        cases.forEach(this::messages);
    }

    /** Those that must fit the contract. */
    List<Message> valid() {
        return List.copyOf(valid);
    }

    /** Requests that a service answers with a refusal; many do not fit the contract, others are refused by its rules. */
    List<Message> refused() {
        return List.copyOf(refused);
    }

    private void examples(Operation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Headers headers = Headers.of("Authorization", "Bearer any");
        for (JsonNode written : operation.parameters()) {
            JsonNode parameter = contract.resolve(written);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("header")) {
                headers = headers.with(name, parameter.path("example").asText());
            } else {
                parameters.put(name, parameter.path("example").asText());
            }
        }
        Headers all = headers.with("Content-Type", "application/json");
        valid.add(new Message(
                operation.id() + " parameters", operation, 0, parameters, all, Optional.empty(), anyBody(operation)));
        JsonNode requestBody = contract.resolve(operation.node().path("requestBody"));
        for (Map.Entry<String, JsonNode> example : exampleBodies(requestBody)) {
            JsonNode body = contract.resolve(example.getValue()).path("value");
            valid.add(message(operation.id() + " request " + example.getKey(), operation, 0, parameters, all, body));
        }
        for (Map.Entry<String, JsonNode> entry :
                operation.node().path("responses").properties()) {
            int status = Integer.parseInt(entry.getKey());
            for (Map.Entry<String, JsonNode> example : exampleBodies(contract.resolve(entry.getValue()))) {
                JsonNode written = contract.resolve(example.getValue());
                String name = operation.id() + " " + status + " " + example.getKey();
                Map<String, String> known = parametersOf(written.path("x-case").asText());
                valid.add(message(name, operation, status, known, head(operation, status), written.path("value")));
            }
        }
    }

    private Optional<JsonNode> anyBody(Operation operation) {
        return exampleBodies(contract.resolve(operation.node().path("requestBody"))).stream()
                .findFirst()
                .map(example -> contract.resolve(example.getValue()).path("value"));
    }

    private List<Map.Entry<String, JsonNode>> exampleBodies(JsonNode message) {
        return List.copyOf(contract.mediaType(message).path("examples").properties());
    }

    private Map<String, String> parametersOf(String caseId) {
        return cases.stream()
                .filter(testCase -> testCase.id().equals(caseId))
                .findFirst()
                .map(testCase -> testCase.request().parameters())
                .orElse(Map.of());
    }

    private void messages(Case testCase) {
        Operation operation = testCase.operation();
        int status = testCase.response().message().status();
        if (testCase.request().message().method().equals(operation.method())) {
            boolean fits = testCase.response().message().isSuccess()
                    || testCase.sides().client();
            request(testCase).ifPresent((fits ? valid : refused)::add);
        }
        boolean documented = !contract.response(operation, status).isMissingNode();
        if (documented && testCase.response().body().isPresent()) {
            Headers headers = head(operation, status);
            for (Header line : testCase.response().message().headers().lines()) {
                headers = headers.with(line.name(), line.value());
            }
            JsonNode body = testCase.response().body().orElseThrow();
            Map<String, String> parameters = testCase.request().parameters();
            valid.add(message(testCase.id() + " response", operation, status, parameters, headers, body));
        }
    }

    /** Nothing if the body is no JSON, or follows from what a service has answered. */
    private Optional<Message> request(Case testCase) {
        Operation operation = testCase.operation();
        String text = testCase.request().message().json();
        Optional<JsonNode> sent = JsonText.read(text);
        boolean takesBody = operation.node().has("requestBody");
        if (testCase.request().isRaised() || (takesBody && sent.isEmpty())) {
            return Optional.empty();
        }
        JsonNode schema = contract.requestSchema(operation);
        Headers headers = filled(testCase.request().message().headers()).with("Authorization", "Bearer any");
        return Optional.of(new Message(
                testCase.id() + " request",
                operation,
                0,
                testCase.request().parameters(),
                takesBody ? headers.with("Content-Type", "application/json") : headers,
                sent.filter(body -> takesBody),
                sent.filter(body -> takesBody).map(body -> new Canonical(contract).request(body, schema))));
    }

    /** Without the lines whose value is made for each exchange, and without what HTTP negotiates and no contract declares. */
    private static Headers filled(Headers written) {
        return new Headers(written.without(List.of("Accept")).lines().stream()
                .filter(line -> !line.value().isEmpty())
                .toList());
    }

    /** The head of an answer as the contract's header examples have it; a case gives only what it is about. */
    private Headers head(Operation operation, int status) {
        Headers headers = Headers.of("Content-Type", "application/json; charset=utf-8");
        for (Map.Entry<String, JsonNode> header :
                contract.response(operation, status).path("headers").properties()) {
            headers = headers.with(
                    header.getKey(),
                    contract.resolve(header.getValue()).path("example").asText());
        }
        return headers;
    }

    private static Message message(
            String name,
            Operation operation,
            int status,
            Map<String, String> parameters,
            Headers headers,
            JsonNode body) {
        return new Message(name, operation, status, parameters, headers, Optional.of(body), Optional.of(body));
    }
}
