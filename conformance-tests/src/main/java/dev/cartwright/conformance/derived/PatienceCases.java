package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Answer.Telling;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpDate;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers that take time, asked of one operation alone: how a client waits is not a matter of the operation. */
final class PatienceCases {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String SECONDS = "1";
    private static final int UNAVAILABLE = 503;

    private final Contract contract;
    private final HttpStatuses statuses;
    private final Model model;

    PatienceCases(Contract contract, HttpStatuses statuses, Model model) {
        this.contract = contract;
        this.statuses = statuses;
        this.model = model;
    }

    /** None for an answer that is not known beforehand. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        Optional<Case.Expected> known = model.known();
        Optional<Response> throttled = model.documented(contract, 429);
        if (known.isPresent() && throttled.isPresent()) {
            cases.add(later("seconds", SECONDS, throttled.get(), Origin.derived(), known.get()));
            for (HttpDate date : HttpDate.values()) {
                cases.add(later(date.label(), date.placeholder(), throttled.get(), Origin.derived(), known.get()));
            }
        }
        if (known.isPresent() && statuses.has(UNAVAILABLE)) {
            Response unavailable =
                    Refusal.told(UNAVAILABLE, statuses.code(UNAVAILABLE)).message();
            cases.add(later("seconds", SECONDS, unavailable, model.inDoubt(), known.get()));
        }
        return cases;
    }

    private Case later(String form, String value, Response refusal, Origin origin, Case.Expected then) {
        Response message = refusal.withHeaders(refusal.headers().with(RETRY_AFTER, value));
        return model.forClients(
                "answer-" + message.status() + "-retry-after-" + form,
                "Whoever asks again does so no sooner than it was told (RFC 9110, section 10.2.3).",
                origin,
                then,
                List.of(Answer.of(message, Telling.AS_IT_IS), Answer.told(then.message())));
    }
}
