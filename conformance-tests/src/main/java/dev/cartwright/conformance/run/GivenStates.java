package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states that the cases of one run start from. Every case has one of its own, but for requests that the contract forbids: those
 * of one operation follow each other on one state, since none may change it, which each of them checks.
 */
final class GivenStates {

    private final FixtureRun fixtures;
    private final boolean isShareable;
    private final Map<String, GivenState> shared = new ConcurrentHashMap<>();

    GivenStates(FixtureRun fixtures, Settings settings) {
        this.fixtures = fixtures;
        this.isShareable = settings.seed().isEmpty();
    }

    /**
     * The state that the case starts from.
     *
     * @throws GivenFailed if it cannot be brought about
     */
    GivenState of(Case testCase, Substitution substitution, ServerSession session) throws GivenFailed, IOException {
        if (testCase.given().isEmpty()) {
            return GivenState.NOTHING;
        }
        boolean isForbidden = testCase.origin().violated().isPresent();
        if (!isShareable || !isForbidden) {
            return fixtures.run(testCase.given().get(), substitution, session);
        }
        Optional<GivenState> made = Optional.ofNullable(shared.get(key(testCase)));
        if (made.isPresent()) {
            return made.get();
        }
        GivenState fresh = fixtures.run(testCase.given().get(), substitution, session);
        shared.put(key(testCase), fresh);
        return fresh;
    }

    /** After a case that did not pass, its state may be spoilt; the next one gets another. */
    void forget(Case testCase) {
        shared.remove(key(testCase));
    }

    private static String key(Case testCase) {
        return testCase.operation().id();
    }
}
