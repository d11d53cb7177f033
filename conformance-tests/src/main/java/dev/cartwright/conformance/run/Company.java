package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.Case;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cases whose values stand in one request too, which is a case of its own and is judged as such. Once that one has passed, each of them
 * has, and is not asked again; until then, and when it fails, each is asked alone. Thread-safe.
 */
final class Company {

    private final Map<String, Case> together;
    private final Set<String> common = new HashSet<>();
    private final Map<String, CaseResult> passed = new ConcurrentHashMap<>();

    /** @param together for ids of cases: the case of their common request */
    Company(Map<String, Case> together) {
        this.together = Map.copyOf(together);
        together.values().forEach(all -> common.add(all.id()));
    }

    /** The case's result if its common request has passed. */
    Optional<CaseResult> passed(Case testCase, Authentication scheme) {
        return Optional.ofNullable(together.get(testCase.id()))
                .flatMap(all -> Optional.ofNullable(passed.get(key(all, scheme))))
                .map(result -> result.withCase(testCase.id()).without("asked in one request: " + result.caseId()));
    }

    /** Remembers what came of a common request. */
    CaseResult noted(Case testCase, Authentication scheme, CaseResult result) {
        if (common.contains(testCase.id()) && result.verdict() == Verdict.PASS) {
            passed.put(key(testCase, scheme), result);
        }
        return result;
    }

    private static String key(Case all, Authentication scheme) {
        return all.id() + " " + scheme;
    }
}
