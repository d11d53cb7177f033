package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.run.ContractCheck;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Says where a repaired sample does not satisfy the contract. */
final class ContractFit {

    /** What a page need not print, and what {@link Members} says in fewer words. */
    private static final List<String> LEFT_OUT =
            List.of("validation.response.header", "validation.response.body.schema.additionalProperties");

    private final Contract contract;
    private final ContractCheck check;
    private final Members names;

    ContractFit(Contract contract, ContractCheck check) {
        this.contract = contract;
        this.check = check;
        this.names = new Members(contract);
    }

    /** What a body violates in that meaning. */
    List<Violation> violations(Meaning meaning, JsonNode body) {
        return meaning.role() == Kind.REQUEST ? ofRequest(meaning, body) : ofAnswer(meaning, body);
    }

    /** Whether a request must have a body. */
    boolean requiresBody(Operation operation) {
        return contract.resolve(operation.node().path("requestBody"))
                .path("required")
                .asBoolean();
    }

    /** The path is one of the contract's making: a printed one may hold placeholders. */
    private List<Violation> ofRequest(Meaning meaning, JsonNode body) {
        JsonNode schema = contract.requestSchema(meaning.operation());
        if (schema.isMissingNode()) {
            return List.of();
        }
        Request request = new Request(
                meaning.operation().method(),
                meaning.operation().target(new PathExamples(contract).of(meaning.operation())),
                Headers.of("Content-Type", "application/json", "Authorization", "Bearer any"),
                utf8(body));
        List<Violation> found = new ArrayList<>(names.ofRequest(body, schema));
        check.canonicalRequest(meaning.operation(), request).stream()
                .map(Violation::of)
                .forEach(found::add);
        return found;
    }

    private List<Violation> ofAnswer(Meaning meaning, JsonNode body) {
        Response response =
                new Response(meaning.status(), "", Headers.of("Content-Type", "application/json"), utf8(body));
        List<Violation> found = new ArrayList<>();
        check.response(meaning.operation(), response).stream()
                .filter(line -> LEFT_OUT.stream().noneMatch(line::startsWith))
                .map(Violation::of)
                .forEach(found::add);
        found.addAll(names.ofAnswer(body, contract.responseSchema(meaning.operation(), meaning.status())));
        return found;
    }

    private static byte[] utf8(JsonNode body) {
        return JsonText.write(body).getBytes(StandardCharsets.UTF_8);
    }
}
