package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ScriptedServer.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Judges that a client sent a request again: when, and under which id. That it is the same request otherwise, each request shows. */
final class RepetitionJudge {

    static final String CHECK = "repetition";

    /** Clocks and timers are no more exact than that. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Contract contract;

    RepetitionJudge(Contract contract) {
        this.contract = contract;
    }

    Check judge(Call call, Exchange before, Exchange again) {
        List<Difference> faults = new ArrayList<>();
        Operation operation = contract.operation(call.operation());
        String id = id(before);
        if (!operation.isIdempotent() && before.response().status() != Throttled.STATUS && !id.equals(id(again))) {
            faults.add(Difference.at(
                    CallIds.REQUEST,
                    id + ", since nobody knows whether the request before was carried out",
                    id(again) + ": it may be done twice"));
        }
        Duration early = Duration.between(again.at(), before.due());
        if (early.compareTo(GRACE) > 0) {
            faults.add(new Difference(
                    "Retry-After",
                    "asked again after "
                            + Duration.between(before.at(), again.at()).toMillis() + " ms, "
                            + early.toMillis() + " ms before the time that the answer names: "
                            + before.response().headers().first("Retry-After").orElse("")));
        }
        return new Check(CHECK, faults);
    }

    private static String id(Exchange exchange) {
        return exchange.request().headers().first(CallIds.REQUEST).orElse("");
    }
}
