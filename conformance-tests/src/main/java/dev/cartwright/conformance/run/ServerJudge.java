package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges one answer of a server against what a case expects. */
final class ServerJudge {

    private static final Set<String> TRANSPORT =
            Set.of("Content-Length", "Date", "Connection", "Transfer-Encoding", "Server");
    /** Methods that a server may allow on any path, whatever the contract says. */
    private static final Set<String> EVERYWHERE = Set.of("head", "options");

    private static final Set<String> ECHOED = Set.of("MS-RequestId", "MS-CorrelationId");

    private final Contract contract;
    private final ContractCheck contractCheck;
    private final HttpStatuses httpStatuses;
    private final Profile profile;

    ServerJudge(Contract contract, ContractCheck contractCheck, HttpStatuses httpStatuses, Profile profile) {
        this.contract = contract;
        this.contractCheck = contractCheck;
        this.httpStatuses = httpStatuses;
        this.profile = profile;
    }

    /**
     * The checks that one answer allows.
     *
     * @param expected the expected response with real values in place
     * @param expectedBody the expected body; missing if the case names none
     * @param given the given resource; missing if there is none
     */
    List<Check> judge(
            Case testCase, Request sent, Response actual, Response expected, JsonNode expectedBody, JsonNode given) {
        List<Check> checks = new ArrayList<>();
        checks.add(status(testCase, expected.status(), actual));
        checks.add(check("echo", echo(sent, actual)));
        checks.add(check("headers", headers(testCase.operation(), sent, expected, actual)));
        checks.add(check("body", body(testCase, expectedBody, actual, given)));
        checks.add(check("contract", contract(testCase.operation(), sent, actual)));
        return checks;
    }

    static Check check(String name, List<String> faults) {
        return faults.isEmpty() ? Check.passed(name) : Check.failed(name, String.join("\n", faults));
    }

    private Check status(Case testCase, int expected, Response actual) {
        boolean declared = expected < 300
                && profile.statuses()
                        .getOrDefault(testCase.operation().id(), List.of())
                        .contains(actual.status());
        return expected == actual.status() || declared
                ? Check.passed("status")
                : Check.failed("status", "expected " + expected + ", got " + actual.status());
    }

    private static List<String> echo(Request sent, Response actual) {
        List<String> faults = new ArrayList<>();
        for (String name : ECHOED) {
            sent.headers().first(name).ifPresent(value -> {
                if (!actual.headers()
                        .first(name)
                        .map(ServerJudge::list)
                        .orElse(List.of())
                        .equals(List.of(value))) {
                    faults.add(name + ": sent " + value + ", got "
                            + actual.headers().first(name).orElse("nothing"));
                }
            });
        }
        return faults;
    }

    /** A header that was sent must come back; one that the contract declares is the server's to fill; else by value. */
    private List<String> headers(Operation operation, Request sent, Response expected, Response actual) {
        List<String> faults = new ArrayList<>();
        JsonNode declared = contract.response(operation, expected.status()).path("headers");
        for (Header line : expected.headers().without(TRANSPORT).lines()) {
            String got = actual.headers().first(line.name()).orElse("");
            boolean echo = sent.headers().has(line.name()) && !line.name().equalsIgnoreCase("Content-Type");
            String wanted = echo ? sent.headers().first(line.name()).orElse("") : line.value();
            boolean free = !echo && declared.has(line.name());
            if (got.isEmpty() || (!free && !list(wanted).equals(list(got)))) {
                faults.add(line.name() + ": expected " + (free ? "a value" : wanted) + ", got "
                        + (got.isEmpty() ? "nothing" : got));
            }
        }
        return faults;
    }

    /** The distinct parts of a header value, sorted; gateway and service may each add one (decision 0016). */
    private static List<String> list(String value) {
        return Arrays.stream(value.split("[,;]"))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !EVERYWHERE.contains(part))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> body(Case testCase, JsonNode expected, Response actual, JsonNode given) {
        JsonNode body = JsonText.read(actual.text()).orElse(MissingNode.getInstance());
        List<String> faults = new ArrayList<>();
        if (!expected.isMissingNode()) {
            faults.addAll(Comparison.of(expected, body, testCase.response().byKind(), given));
        }
        for (String pointer : testCase.response().absent()) {
            if (!body.at(pointer).isMissingNode()) {
                faults.add(pointer + ": expected nothing, got " + body.at(pointer));
            }
        }
        return faults;
    }

    private List<String> contract(Operation operation, Request sent, Response actual) {
        List<String> faults = new ArrayList<>();
        if (actual.isSuccess() && sent.method().equals(operation.method())) {
            String canonical = JsonText.read(sent.json())
                    .filter(body -> !contract.requestSchema(operation).isMissingNode())
                    .map(body ->
                            JsonText.write(new Canonical(contract).request(body, contract.requestSchema(operation))))
                    .orElse("");
            Headers headers = sent.headers();
            faults.addAll(contractCheck.request(sent.withHeaders(headers), canonical));
        }
        boolean documented = !contract.response(operation, actual.status()).isMissingNode();
        if (documented) {
            faults.addAll(contractCheck.response(operation, actual));
        } else if (httpStatuses.has(actual.status())) {
            faults.addAll(contractCheck.response(operation, actual.withStatus(400)));
        } else {
            faults.add("status " + actual.status() + " is not documented for " + operation.id());
        }
        return faults;
    }
}
