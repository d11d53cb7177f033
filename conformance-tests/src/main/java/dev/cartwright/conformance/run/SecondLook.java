package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A state that others had before a case has changed: the refused request may have done it, or time, as with an order that makes
 * progress. The request is sent again on a state of its own. If that stays as it is, another is left alone until it is as old as
 * the first was: only what changes there too changes of its own accord.
 */
final class SecondLook {

    private static final String AGAIN =
            "asked twice: its state, which other cases had before it, changed, so it got one of its own";
    private static final String BY_ITSELF =
            AGAIN + ", which stayed as it was; a state left alone as long as the first changes, too";
    private static final String BY_THE_REQUEST =
            AGAIN + ", which stayed as it was; but so did a state left alone as long as the first";

    private static final String UNKNOWN =
            AGAIN + ", which stayed as it was; what a state left alone does could not be seen";

    private final GivenStates states;
    private final BiFunction<Case, Duration, CaseResult> leftAlone;

    /** @param leftAlone makes a state, leaves it alone for a while, and checks that it is unchanged */
    SecondLook(GivenStates states, BiFunction<Case, Duration, CaseResult> leftAlone) {
        this.states = states;
        this.leftAlone = leftAlone;
    }

    /** What is to be said of a case after its first attempt. */
    CaseResult judge(Case testCase, CaseResult first, Supplier<CaseResult> again) {
        if (first.verdict() == Verdict.PASS) {
            return first;
        }
        Optional<Duration> age = states.forget(testCase);
        if (age.isEmpty() || !hasChanged(first)) {
            return first;
        }
        CaseResult second = again.get();
        states.forget(testCase);
        if (second.verdict() != Verdict.PASS) {
            return second.besides("first", first, AGAIN + ".");
        }
        CaseResult alone = leftAlone.apply(testCase, age.get());
        states.forget(testCase);
        if (hasChanged(alone)) {
            return second.besides("first", first, "").besides("left alone", alone, BY_ITSELF);
        }
        return first.besides("again", second, "")
                .besides("left alone", alone, alone.verdict() == Verdict.PASS ? BY_THE_REQUEST : UNKNOWN);
    }

    private static boolean hasChanged(CaseResult result) {
        return result.failures().stream().anyMatch(check -> check.name().equals(StateProbe.UNCHANGED));
    }
}
