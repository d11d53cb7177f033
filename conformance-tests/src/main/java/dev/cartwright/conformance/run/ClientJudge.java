package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.CallIds;
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
        checks.add(Check.equal("method", operation.method(), request.method()));
        checks.add(Check.equal("path", target, request.target()));
        checks.add(new Check("request-ids", ids(request)));
        checks.add(Check.equal(
                "authorization",
                "Bearer " + token,
                request.headers().first("Authorization").orElse("")));
        JsonNode body = JsonText.read(request.text()).orElse(MissingNode.getInstance());
        checks.add(new Check("request-body", sentBody.differences(call, operation, body, given)));
        List<Difference> faults = new ArrayList<>(
                Difference.all(contractCheck.request(request, body.isMissingNode() ? "" : request.text())));
        if (request.body().length > 0 && !request.headers().has("Content-Type")) {
            faults.add(Difference.at("Content-Type", "that of the body", "nothing"));
        }
        checks.add(new Check("request-contract", faults));
        return checks;
    }

    private List<Difference> ids(Request request) {
        List<Difference> faults = new ArrayList<>();
        for (String name : CallIds.NAMES) {
            String id = request.headers().first(name).orElse("");
            if (!ByKind.ValueKind.GUID.fits(TextNode.valueOf(id))) {
                faults.add(Difference.at(name, "a GUID", "\'" + id + "\'"));
            } else if (!seenIds.add(name + id)) {
                faults.add(new Difference(name, id + " was used by an earlier request"));
            }
        }
        return faults;
    }

    private Check outcome(ClientRun.Script script, List<Request> received, Outcome outcome) {
        boolean success = script.testCase().response().message().isSuccess();
        if (success) {
            return new Check("result", result(script, outcome));
        }
        return new Check("error", error(script, received, outcome));
    }

    private List<Difference> result(ClientRun.Script script, Outcome outcome) {
        if (!(outcome instanceof Outcome.Result result)) {
            return List.of(Difference.of("expected a result, got " + outcome));
        }
        Operation operation = script.testCase().operation();
        int status = script.testCase().response().message().status();
        JsonNode expected = sentBody.declared(script.expected(), contract.responseSchema(operation, status));
        List<Difference> faults = new ArrayList<>(Comparison.byValue(expected, result.value()));
        if (faults.isEmpty()) {
            Comparison.byValue(result.value(), script.expected())
                    .forEach(fault -> faults.add(
                            new Difference(fault.place(), "the result has more than was answered: " + fault.text())));
        }
        return faults;
    }

    private static List<Difference> error(ClientRun.Script script, List<Request> received, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused refused)) {
            return List.of(Difference.of("expected a refusal, got " + outcome));
        }
        JsonNode body = script.expected();
        List<Difference> faults = new ArrayList<>();
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
                    CallIds.NAMES.get(0),
                    last.headers().first(CallIds.NAMES.get(0)).orElse(""),
                    refused.requestId().orElse(""));
            differ(
                    faults,
                    CallIds.NAMES.get(1),
                    last.headers().first(CallIds.NAMES.get(1)).orElse(""),
                    refused.correlationId().orElse(""));
        }
        return faults;
    }

    private static void differ(List<Difference> faults, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            faults.add(Difference.at(what, "'" + expected + "'", "'" + actual + "'"));
        }
    }
}
