package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Answer.Telling;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what a client told of the last answer that it got. */
final class OutcomeJudge {

    private static final int SHOWN = 200;

    private final Contract contract;
    private final SentBody sentBody;

    OutcomeJudge(Contract contract) {
        this.contract = contract;
        this.sentBody = new SentBody(contract);
    }

    /** @param last the last request, whose ids a refusal carries */
    Check judge(ClientScript script, Answer answer, Optional<Request> last, Outcome outcome) {
        if (answer.allowed().contains(Telling.BROKEN) && outcome instanceof Outcome.Broken) {
            return Check.passed(name(answer));
        }
        if (answer.allowed().contains(Telling.AS_IT_IS)) {
            return new Check(
                    name(answer),
                    answer.message().isSuccess()
                            ? result(script, answer, outcome)
                            : error(answer, last, outcome, true));
        }
        return answer.allowed().contains(Telling.STATUS_ALONE)
                ? new Check(name(answer), error(answer, last, outcome, false))
                : new Check(name(answer), List.of(other(answer, outcome)));
    }

    private static String name(Answer answer) {
        if (!answer.message().isSuccess()) {
            return "error";
        }
        return answer.allowed().contains(Telling.AS_IT_IS) ? "result" : "broken";
    }

    private static Difference other(Answer answer, Outcome outcome) {
        String told = outcome.toString();
        return Difference.at(
                "outcome",
                String.join(" or ", answer.outcomes()),
                told.length() <= SHOWN ? told : told.substring(0, SHOWN) + "…");
    }

    private List<Difference> result(ClientScript script, Answer answer, Outcome outcome) {
        if (!(outcome instanceof Outcome.Result result)) {
            return List.of(other(answer, outcome));
        }
        JsonNode answered = body(answer);
        JsonNode schema = contract.responseSchema(
                script.testCase().operation(), answer.message().status());
        List<Difference> faults =
                new ArrayList<>(Comparison.byValue(sentBody.declared(answered, schema), result.value()));
        if (faults.isEmpty()) {
            Comparison.byValue(result.value(), answered)
                    .forEach(fault -> faults.add(
                            new Difference(fault.place(), "the result has more than was answered: " + fault.text())));
        }
        return faults;
    }

    private static JsonNode body(Answer answer) {
        return JsonText.read(answer.message().text()).orElse(MissingNode.getInstance());
    }

    private static List<Difference> error(Answer answer, Optional<Request> last, Outcome outcome, boolean inFull) {
        if (!(outcome instanceof Outcome.Refused refused)) {
            return List.of(other(answer, outcome));
        }
        JsonNode body = inFull ? body(answer) : MissingNode.getInstance();
        List<Difference> faults = new ArrayList<>();
        differ(faults, "status", Integer.toString(answer.message().status()), Integer.toString(refused.status()));
        differ(faults, "code", body.path("code").asText(""), refused.code().orElse(""));
        if (inFull) {
            String description =
                    body.path("description").asText(body.path("message").asText(""));
            differ(faults, "description", description, refused.description().orElse(""));
            List<String> data = new ArrayList<>();
            body.path("data").forEach(item -> data.add(item.asText()));
            if (!data.equals(refused.data())) {
                faults.add(Difference.at("data", listed(data), listed(refused.data())));
            }
        }
        last.ifPresent(request -> {
            differ(
                    faults,
                    CallIds.REQUEST,
                    id(request, CallIds.REQUEST),
                    refused.requestId().orElse(""));
            differ(
                    faults,
                    CallIds.CORRELATION,
                    id(request, CallIds.CORRELATION),
                    refused.correlationId().orElse(""));
        });
        return faults;
    }

    private static String id(Request request, String name) {
        return request.headers().first(name).orElse("");
    }

    private static String listed(List<String> texts) {
        return JsonText.write(JsonText.tree(texts));
    }

    private static void differ(List<Difference> faults, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            faults.add(Difference.at(what, "'" + expected + "'", "'" + actual + "'"));
        }
    }
}
