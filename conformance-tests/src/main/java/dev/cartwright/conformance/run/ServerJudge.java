package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;

/** Judges one answer of a server against what a case expects. */
final class ServerJudge {

    private final Contract contract;
    private final ContractCheck contractCheck;
    private final HttpStatuses httpStatuses;
    private final Profile profile;
    private final HeaderJudge headers;

    ServerJudge(Contract contract, ContractCheck contractCheck, HttpStatuses httpStatuses, Profile profile) {
        this.contract = contract;
        this.contractCheck = contractCheck;
        this.httpStatuses = httpStatuses;
        this.profile = profile;
        this.headers = new HeaderJudge(contract);
    }

    /**
     * The checks that one answer allows.
     *
     * @param expectedBody the expected body with real values in place; missing if the case names none
     * @param given the given resource; missing if there is none
     */
    List<Check> judge(Case testCase, Request sent, Response actual, JsonNode expectedBody, JsonNode given) {
        return List.of(
                status(testCase, actual),
                new Check("echo", headers.echo(sent, actual)),
                new Check("headers", headers.expected(testCase, sent, actual)),
                new Check("body", body(testCase, expectedBody, actual, given)),
                new Check("contract", contract(testCase.operation(), actual)));
    }

    private Check status(Case testCase, Response actual) {
        int expected = testCase.response().message().status();
        if (expected == actual.status() || isDeclared(testCase.operation(), expected, actual)) {
            return Check.passed("status");
        }
        Difference difference = Difference.at("status", Integer.toString(expected), Integer.toString(actual.status()));
        return new Check("status", List.of(difference));
    }

    /** A profile may name another success of the contract, and nothing else. */
    boolean isDeclared(Operation operation, int expected, Response actual) {
        return actual.withStatus(expected).isSuccess()
                && actual.isSuccess()
                && !contract.response(operation, actual.status()).isMissingNode()
                && profile.statuses().getOrDefault(operation.id(), List.of()).contains(actual.status());
    }

    private static List<Difference> body(Case testCase, JsonNode expected, Response actual, JsonNode given) {
        JsonNode body = JsonText.read(actual.text()).orElse(MissingNode.getInstance());
        List<Difference> differences = new ArrayList<>();
        if (!expected.isMissingNode()) {
            differences.addAll(Comparison.of(expected, body, testCase.response().byKind(), given));
        }
        for (String pointer : testCase.response().absent()) {
            if (!body.at(pointer).isMissingNode()) {
                differences.add(
                        Difference.at(pointer, "nothing", body.at(pointer).toString()));
            }
        }
        return differences;
    }

    /** A status that belongs to HTTP has the body of the operation's own refusals; whatever has a body says of what kind, and is it. */
    List<Difference> contract(Operation operation, Response actual) {
        List<Difference> differences = new ArrayList<>(byContract(operation, actual));
        differences.addAll(headers.repeated(operation, actual));
        actual.headers()
                .first("Content-Encoding")
                .filter(coding -> !coding.equalsIgnoreCase("identity"))
                .ifPresent(coding -> differences.add(Difference.at("Content-Encoding", "none, as asked for", coding)));
        if (actual.body().length > 0 && !actual.headers().has("Content-Type")) {
            differences.add(Difference.at("Content-Type", "application/json", "nothing"));
        }
        if (actual.body().length > 0 && JsonText.read(actual.text()).isEmpty()) {
            differences.add(Difference.of("the body is no JSON (RFC 8259)"));
        }
        return differences;
    }

    private List<Difference> byContract(Operation operation, Response actual) {
        if (!contract.response(operation, actual.status()).isMissingNode()) {
            return Difference.all(contractCheck.response(operation, actual));
        }
        if (httpStatuses.has(actual.status())) {
            return Difference.all(contractCheck.response(operation, actual.withStatus(contract.refusalOf(operation))));
        }
        return List.of(Difference.of("status " + actual.status() + " is not documented for " + operation.id()));
    }
}
