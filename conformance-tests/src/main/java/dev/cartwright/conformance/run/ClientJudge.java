package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Judges what a client sent, and what it made of the answer. */
final class ClientJudge {

    private static final List<String> IDS = List.of("MS-RequestId", "MS-CorrelationId");

    private final Contract contract;
    private final ContractCheck contractCheck;
    private final String token;
    private final SentBody sentBody;
    private final Set<String> seenIds = ConcurrentHashMap.newKeySet();

    ClientJudge(Contract contract, ContractCheck contractCheck, String token) {
        this.contract = contract;
        this.contractCheck = contractCheck;
        this.token = token;
        this.sentBody = new SentBody(contract);
    }

    List<Check> judge(ClientRun.Script script, List<Request> received, List<Outcome> outcomes) {
        List<Check> checks = new ArrayList<>();
        int calls = script.calls().size();
        checks.add(
                received.size() == calls
                        ? Check.passed("request-count")
                        : Check.failed("request-count", calls + " calls made " + received.size() + " requests"));
        if (received.size() >= calls) {
            for (int i = 0; i < calls; i++) {
                checks.addAll(sent(script.calls().get(i), received.get(i), script.given()));
            }
        }
        checks.add(outcome(script, received, outcomes.get(calls - 1)));
        return checks;
    }

    private List<Check> sent(Call call, Request request, JsonNode given) {
        Operation operation = contract.operation(call.operation());
        String target = operation.target(call.parameters());
        List<Check> checks = new ArrayList<>();
        checks.add(equal("method", operation.method(), request.method()));
        checks.add(equal("path", target, request.target()));
        checks.add(ServerJudge.check("request-ids", ids(request)));
        checks.add(equal(
                "authorization",
                "Bearer " + token,
                request.headers().first("Authorization").orElse("")));
        JsonNode body = JsonText.read(request.text()).orElse(MissingNode.getInstance());
        checks.add(ServerJudge.check("request-body", sentBody.faults(call, operation, body, given)));
        checks.add(ServerJudge.check(
                "request-contract", contractCheck.request(request, body.isMissingNode() ? "" : request.text())));
        return checks;
    }

    private List<String> ids(Request request) {
        List<String> faults = new ArrayList<>();
        for (String name : IDS) {
            String id = request.headers().first(name).orElse("");
            if (!id.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                faults.add(name + ": expected a GUID, got '" + id + "'");
            } else if (!seenIds.add(name + id)) {
                faults.add(name + ": " + id + " was used by an earlier request");
            }
        }
        return faults;
    }

    private Check outcome(ClientRun.Script script, List<Request> received, Outcome outcome) {
        boolean success = script.testCase().response().message().isSuccess();
        if (success) {
            return ServerJudge.check("result", result(script, outcome));
        }
        return ServerJudge.check("error", error(script, received, outcome));
    }

    private List<String> result(ClientRun.Script script, Outcome outcome) {
        if (!(outcome instanceof Outcome.Result result)) {
            return List.of("expected a result, got " + outcome);
        }
        Operation operation = script.testCase().operation();
        int status = script.testCase().response().message().status();
        JsonNode expected = sentBody.declared(script.expected(), contract.responseSchema(operation, status));
        List<String> faults = new ArrayList<>(Comparison.byValue(expected, result.value()));
        if (faults.isEmpty()) {
            Comparison.byValue(result.value(), expected)
                    .forEach(fault -> faults.add("the result has more than was answered: " + fault));
        }
        return faults;
    }

    private static List<String> error(ClientRun.Script script, List<Request> received, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused refused)) {
            return List.of("expected a refusal, got " + outcome);
        }
        JsonNode body = script.expected();
        List<String> faults = new ArrayList<>();
        int status = script.testCase().response().message().status();
        differ(faults, "status", Integer.toString(status), Integer.toString(refused.status()));
        differ(faults, "code", body.path("code").asText(""), refused.code().orElse(""));
        String description =
                body.path("description").asText(body.path("message").asText(""));
        differ(faults, "description", description, refused.description().orElse(""));
        List<String> data = new ArrayList<>();
        body.path("data").forEach(item -> data.add(item.asText()));
        differ(faults, "data", data.toString(), refused.data().toString());
        if (!received.isEmpty()) {
            Request last = received.get(received.size() - 1);
            differ(
                    faults,
                    IDS.get(0),
                    last.headers().first(IDS.get(0)).orElse(""),
                    refused.requestId().orElse(""));
            differ(
                    faults,
                    IDS.get(1),
                    last.headers().first(IDS.get(1)).orElse(""),
                    refused.correlationId().orElse(""));
        }
        return faults;
    }

    private static void differ(List<String> faults, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            faults.add(what + ": expected '" + expected + "', got '" + actual + "'");
        }
    }

    private static Check equal(String name, String expected, String actual) {
        return expected.equals(actual)
                ? Check.passed(name)
                : Check.failed(name, "expected " + expected + ", got " + actual);
    }
}
