package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import java.util.List;
import java.util.stream.Collectors;

/** Holds results against the failures that a profile declares: run all the same, and stale when they pass. */
final class KnownFailures {

    private final Profile profile;

    KnownFailures(Profile profile) {
        this.profile = profile;
    }

    /** The result with a declared failure, or a stale declaration, told apart from a plain one. */
    CaseResult judge(CaseResult result) {
        List<Profile.KnownFailure> declared = profile.knownFailures().stream()
                .filter(failure -> failure.caseId().equals(result.caseId()))
                .toList();
        if (declared.isEmpty() || (result.verdict() != Verdict.PASS && result.verdict() != Verdict.FAIL)) {
            return result;
        }
        List<String> checks = declared.stream().map(Profile.KnownFailure::check).toList();
        List<String> failed = result.failures().stream().map(Check::name).toList();
        if (!checks.containsAll(failed)) {
            return result;
        }
        List<String> stale =
                checks.stream().filter(check -> !failed.contains(check)).toList();
        if (!stale.isEmpty()) {
            return result.withVerdict(
                    Verdict.STALE,
                    "declared to fail, and passes: " + String.join(", ", stale) + "; take it out of the profile");
        }
        String reasons = declared.stream().map(Profile.KnownFailure::reason).collect(Collectors.joining("; "));
        return result.withVerdict(Verdict.KNOWN_FAILURE, reasons);
    }

    /** A declaration for a case that does not exist. */
    List<CaseResult> unmatched(List<Case> cases) {
        return profile.knownFailures().stream()
                .filter(failure ->
                        cases.stream().noneMatch(testCase -> testCase.id().equals(failure.caseId())))
                .map(failure -> Results.stale(failure.caseId(), "declared to fail, but no such case was run"))
                .toList();
    }
}
