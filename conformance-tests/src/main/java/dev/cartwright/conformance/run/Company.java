package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.Case;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Cases that are asked in one request, which spares requests: when it passes, each of them has. When it does not, each is asked alone, so
 * that the one that failed is named.
 */
final class Company {

    private final Map<String, Case> together;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    /** @param together for ids of cases: the case of their common request */
    Company(Map<String, Case> together) {
        this.together = Map.copyOf(together);
    }

    /** The case's result if it passes together with the others; its exchanges stand with the first that asks. */
    Optional<CaseResult> passed(
            Case testCase, Authentication scheme, BiFunction<Case, Authentication, CaseResult> run) {
        Optional<Case> all = Optional.ofNullable(together.get(testCase.id()));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Asked company = asked.computeIfAbsent(
                all.get().id() + " " + scheme, any -> new Asked(testCase.id(), run.apply(all.get(), scheme)));
        return Optional.of(company.result())
                .filter(result -> result.verdict() == Verdict.PASS)
                .map(result -> company.first().equals(testCase.id())
                        ? result.withCase(testCase.id())
                        : result.withCase(testCase.id()).without("asked in one request with " + company.first()));
    }

    /**
     * What came of a common request.
     *
     * @param first the case that it was sent for
     */
    private record Asked(String first, CaseResult result) {}
}
