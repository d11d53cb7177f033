package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.target.ScriptedServer;
import dev.cartwright.conformance.target.ScriptedServer.Exchange;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what a client sent, and what it made of the answers. */
final class ClientJudge {

    /** What a client did that was pointed to another place. */
    static final String REDIRECT = "redirect";

    private final RequestJudge requests;
    private final RepetitionJudge repetitions;
    private final OutcomeJudge outcomes;

    ClientJudge(Contract contract, ContractCheck contractCheck, String token) {
        this.requests = new RequestJudge(contract, contractCheck, token);
        this.repetitions = new RepetitionJudge(contract);
        this.outcomes = new OutcomeJudge(contract);
    }

    List<Check> judge(ClientScript script, ScriptedServer server, List<Outcome> told) {
        List<Exchange> exchanges = server.exchanges();
        List<Check> checks = new ArrayList<>();
        checks.add(count(script, server.received()));
        int calls = script.calls().size();
        int judged = Math.min(exchanges.size(), script.answers().size());
        if (judged >= calls) {
            for (int i = 0; i < judged; i++) {
                Optional<Exchange> before =
                        script.isRepetition(i) ? Optional.of(exchanges.get(i - 1)) : Optional.empty();
                checks.addAll(requests.judge(
                        script.call(i), exchanges.get(i).request(), before.map(Exchange::request), script.given()));
                if (before.isPresent()) {
                    checks.add(repetitions.judge(script.call(i), before.get(), exchanges.get(i)));
                }
            }
        }
        Optional<Request> last = exchanges.stream().map(Exchange::request).reduce((earlier, later) -> later);
        Check outcome = outcomes.judge(script, script.lastAnswer(exchanges.size()), last, told.get(calls - 1));
        checks.add(script.pointsElsewhere() ? redirect(server.elsewhere(), outcome) : outcome);
        return checks;
    }

    private static Check count(ClientScript script, int requests) {
        int calls = script.calls().size();
        int most = script.answers().size();
        if (requests >= calls && requests <= most) {
            return Check.passed("request-count");
        }
        return Check.failed(
                "request-count",
                calls + " calls made " + requests + " requests"
                        + (most == calls ? "" : ", and " + most + " are the most that make sense"));
    }

    /** A decision says that nobody goes there; that the token does not, HTTP says (RFC 9110, section 15.4). */
    private static Check redirect(List<Exchange> elsewhere, Check outcome) {
        List<Difference> faults = new ArrayList<>();
        for (Exchange exchange : elsewhere) {
            faults.add(new Difference("Location", "another origin was asked, and the contract knows this one alone"));
            if (exchange.request().headers().has("Authorization")) {
                faults.add(new Difference("Authorization", "the token was sent to another origin"));
            }
        }
        faults.addAll(outcome.differences());
        return new Check(REDIRECT, faults);
    }
}
