package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Holds results against what a profile declares: known failures, and whether our decisions bind the target. */
final class Declarations {

    /** What a decision of ours can settle; everything else the contract or HTTP asks of anyone. */
    private static final Set<String> SETTLED_BY_DECISIONS =
            Set.of("status", "headers", "body", RepetitionJudge.CHECK, ClientJudge.REDIRECT);

    private final Profile profile;
    private final BiPredicate<Operation, Request> forbidden;

    /** Of whoever is asked nothing that the contract forbids. */
    Declarations(Profile profile) {
        this(profile, (operation, request) -> false);
    }

    /** @param forbidden whether the contract itself forbids a request of an operation */
    Declarations(Profile profile, BiPredicate<Operation, Request> forbidden) {
        this.profile = profile;
        this.forbidden = forbidden;
    }

    /** The result with a declared failure, a stale declaration, or a silence of the documentation told apart. */
    CaseResult judge(Case testCase, CaseResult result) {
        return judge(result, testCase.origin().basis().keySet(), () -> isSilence(testCase, result));
    }

    /**
     * The same of a workflow, which ends at the first step that fails.
     *
     * @param allowed whether the contract allows an answer of an operation
     */
    CaseResult judge(Workflow workflow, CaseResult result, BiPredicate<Operation, Response> allowed) {
        Set<String> names = result.failures().stream().map(Check::name).collect(Collectors.toSet());
        List<Workflow.Step> failed = workflow.steps().stream()
                .filter(step -> names.contains(step.id()))
                .toList();
        Set<String> basis =
                failed.stream().flatMap(step -> step.basis().stream()).collect(Collectors.toSet());
        return judge(
                result,
                basis,
                () -> !basis.isEmpty() && failed.stream().allMatch(step -> isOrderly(step, result, allowed)));
    }

    /** Whether a step was answered, if at all, as a service may answer that has decided otherwise than we. */
    private static boolean isOrderly(Workflow.Step step, CaseResult result, BiPredicate<Operation, Response> allowed) {
        return result.exchanges().stream()
                .filter(exchange -> exchange.step().equals(step.id()))
                .flatMap(exchange -> exchange.response().stream())
                .allMatch(response -> !response.isServerError() && allowed.test(step.operation(), response));
    }

    private CaseResult judge(CaseResult result, Set<String> basis, BooleanSupplier isSilence) {
        if (result.verdict() != Verdict.PASS && result.verdict() != Verdict.FAIL) {
            return result;
        }
        List<String> failed = result.failures().stream().map(Check::name).toList();
        List<Profile.KnownFailure> declared = profile.knownFailures().stream()
                .filter(failure -> failure.isOf(result))
                .toList();
        List<String> checks = declared.stream().map(Profile.KnownFailure::check).toList();
        if (!declared.isEmpty() && checks.containsAll(failed)) {
            return known(declared, checks, failed, result);
        }
        if (!failed.isEmpty() && !isBoundByDecisions() && isSilence.getAsBoolean()) {
            return result.withVerdict(
                    Verdict.NOT_APPLICABLE,
                    "silent in the documentation, decision " + String.join(", ", new TreeSet<>(basis)) + ": "
                            + result.failures().stream().map(Check::detail).collect(Collectors.joining("; ")));
        }
        return result;
    }

    /** Whether every difference stands at a place that a decision of ours settles. */
    private boolean isSilence(Case testCase, CaseResult result) {
        Collection<List<String>> settled = testCase.origin().basis().values();
        return !settled.isEmpty()
                && (result.side() == CaseResult.Side.CLIENT
                        || result.exchanges().stream()
                                .filter(exchange -> exchange.step().equals(Traced.REQUEST))
                                .noneMatch(exchange -> isAgainstTheContract(testCase, exchange)))
                && result.failures().stream()
                        .allMatch(check -> SETTLED_BY_DECISIONS.contains(check.name())
                                && check.differences().stream().allMatch(it -> isSettled(it, settled)));
    }

    /** Of a service: a decision settles how it refuses; not that it fails, nor that it takes what the contract forbids. */
    private boolean isAgainstTheContract(Case testCase, Traced exchange) {
        if (exchange.response().isEmpty()) {
            return false;
        }
        Response response = exchange.response().get();
        boolean failed =
                response.isServerError() && !testCase.response().message().isServerError();
        return failed || (response.isSuccess() && forbidden.test(testCase.operation(), exchange.request()));
    }

    private static boolean isSettled(Difference difference, Collection<List<String>> settled) {
        return settled.stream()
                .anyMatch(places -> places.isEmpty()
                        || places.stream()
                                .anyMatch(place -> PointerPattern.of(place).matches(difference.place())));
    }

    private boolean isBoundByDecisions() {
        return profile.decisions().filter(Profile.Decisions.COUNTED::equals).isPresent();
    }

    private static CaseResult known(
            List<Profile.KnownFailure> declared, List<String> checks, List<String> failed, CaseResult result) {
        List<String> made = result.checks().stream().map(Check::name).toList();
        String stale = checks.stream()
                .filter(check -> !failed.contains(check))
                .map(check -> made.contains(check)
                        ? "declared to fail, and passes: " + check + "; take it out of the profile"
                        : "declared to fail, and there is no check '" + check + "'" + Nearest.hint(check, made)
                                + "; it has " + String.join(", ", made))
                .collect(Collectors.joining("; "));
        if (!stale.isEmpty()) {
            return result.withVerdict(Verdict.STALE, stale);
        }
        String reasons = declared.stream().map(Profile.KnownFailure::reason).collect(Collectors.joining("; "));
        return result.withVerdict(Verdict.KNOWN_FAILURE, reasons);
    }
}
