package dev.cartwright.conformance.run;

import dev.cartwright.conformance.wire.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of one case on one side.
 *
 * @param caseId the case's id
 * @param side whose behaviour was judged
 * @param variant what tells this run of the case from its others, such as the security scheme; may be empty
 * @param checks every check that was made, in order
 * @param detail why there is no more to say; empty unless the checks do not tell
 * @param expected the response that was expected or scripted, real values in place
 */
public record CaseResult(
        String caseId,
        Side side,
        String variant,
        Verdict verdict,
        List<Check> checks,
        String detail,
        List<Traced> exchanges,
        Optional<Response> expected,
        Duration took) {

    public CaseResult {
        checks = List.copyOf(checks);
        exchanges = List.copyOf(exchanges);
    }

    /** The side under test. */
    public enum Side {
        SERVER,
        CLIENT;

        /** In small letters. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Case, variant and side as one stable name. */
    public String label() {
        return variant.isEmpty() ? caseId : caseId + " [" + variant + "]";
    }

    /** The checks that failed. */
    public List<Check> failures() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }

    @Override
    public String toString() {
        return verdict + " " + label() + " " + failures() + detail;
    }

    /** The same result of another case. */
    CaseResult withCase(String newId) {
        return new CaseResult(newId, side, variant, verdict, checks, detail, exchanges, expected, took);
    }

    /** The same result, whose exchanges stand elsewhere. */
    CaseResult without(String whereExchangesAre) {
        return new CaseResult(
                caseId, side, variant, verdict, checks, whereExchangesAre, List.of(), expected, Duration.ZERO);
    }

    /** The same result with what was tried besides; its own exchanges come first, and the others say when they were. */
    CaseResult besides(String when, CaseResult other, String why) {
        List<Traced> all = new ArrayList<>(exchanges);
        other.exchanges.forEach(it -> all.add(new Traced(when + ", " + it.step(), it.request(), it.response())));
        return new CaseResult(caseId, side, variant, verdict, checks, why, all, expected, took.plus(other.took));
    }

    CaseResult withVerdict(Verdict newVerdict, String newDetail) {
        return new CaseResult(caseId, side, variant, newVerdict, checks, newDetail, exchanges, expected, took);
    }
}
