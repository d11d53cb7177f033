package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states that the cases of one run start from. Every case has one of its own, but for derived ones that must be refused: those
 * of one operation follow each other on one state, since none may change it, which each of them checks.
 */
final class GivenStates {

    private final FixtureRun fixtures;
    private final boolean isShareable;
    private final Map<String, GivenState> shared = new ConcurrentHashMap<>();
    private final Map<String, StateProbe.State> seen = new ConcurrentHashMap<>();
    private final Set<String> reused = ConcurrentHashMap.newKeySet();

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
        if (!isShared(testCase)) {
            return fixtures.run(testCase.given().get(), substitution, session);
        }
        Optional<GivenState> made = Optional.ofNullable(shared.get(key(testCase)));
        if (made.isPresent()) {
            reused.add(key(testCase));
            return made.get();
        }
        GivenState fresh = fixtures.run(testCase.given().get(), substitution, session);
        shared.put(key(testCase), fresh);
        return fresh;
    }

    /** What the state shows before the case. It is looked at once where cases follow each other on it: each looks again behind itself. */
    StateProbe.State before(Case testCase, Look look) throws IOException {
        if (!isShared(testCase)) {
            return look.state();
        }
        Optional<StateProbe.State> known = Optional.ofNullable(seen.get(key(testCase)));
        if (known.isPresent()) {
            return known.get();
        }
        StateProbe.State state = look.state();
        seen.put(key(testCase), state);
        return state;
    }

    /**
     * After a case that did not pass, its state may be spoilt; the next one gets another.
     *
     * @return whether others had that state before it
     */
    boolean forget(Case testCase) {
        shared.remove(key(testCase));
        seen.remove(key(testCase));
        return reused.remove(key(testCase));
    }

    private boolean isShared(Case testCase) {
        return isShareable
                && testCase.given().isPresent()
                && testCase.origin().isOfTheKit()
                && !testCase.response().message().isSuccess();
    }

    private static String key(Case testCase) {
        return testCase.operation().id() + " " + testCase.fixtureName().orElse("");
    }

    /** Reads a state. */
    interface Look {
        StateProbe.State state() throws IOException;
    }
}
