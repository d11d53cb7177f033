package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.wire.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the result of one case or workflow. */
final class Results {

    private final String id;
    private final CaseResult.Side side;
    private final String variant;
    private final long start = System.nanoTime();
    private Optional<Response> expected = Optional.empty();

    /** The time that it took begins now. */
    Results(String id, CaseResult.Side side, String variant) {
        this.id = id;
        this.side = side;
        this.variant = variant;
    }

    CaseResult notApplicable(String reason) {
        return result(Verdict.NOT_APPLICABLE, List.of(), reason, List.of());
    }

    CaseResult notRunnable(String reason) {
        return result(Verdict.NOT_RUNNABLE, List.of(), reason, List.of());
    }

    static CaseResult unusable(Unusable problem, CaseResult.Side side) {
        return without(problem.name(), side, Verdict.KIT_ERROR, problem.fault());
    }

    static CaseResult stale(String caseId, String reason) {
        return without(caseId, CaseResult.Side.SERVER, Verdict.STALE, reason);
    }

    private static CaseResult without(String name, CaseResult.Side side, Verdict verdict, String detail) {
        return new CaseResult(name, side, "", verdict, List.of(), detail, List.of(), Optional.empty(), Duration.ZERO);
    }

    /** Remembers the response that is expected, for the report. */
    void expect(Response response) {
        expected = Optional.of(response);
    }

    CaseResult judged(List<Check> checks, List<Traced> trace) {
        boolean passed = checks.stream().allMatch(Check::passed);
        return result(passed ? Verdict.PASS : Verdict.FAIL, checks, "", trace);
    }

    CaseResult kitError(String reason, List<Traced> trace) {
        return result(Verdict.KIT_ERROR, List.of(), reason, trace);
    }

    private CaseResult result(Verdict verdict, List<Check> checks, String detail, List<Traced> trace) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new CaseResult(id, side, variant, verdict, checks, detail, trace, expected, took);
    }
}
