package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The states that the cases of one run start from. Every case has one of its own, but for derived ones that must be refused: those
 * of one operation follow each other on one state, since none may change it, which each of them checks. Thread-safe as long as
 * those take their turn.
 */
final class GivenStates {

    private final FixtureRun fixtures;
    private final boolean isShareable;
    private final Map<String, Shared> shared = new ConcurrentHashMap<>();

    GivenStates(FixtureRun fixtures, Settings settings) {
        this.fixtures = fixtures;
        this.isShareable = settings.seed().isEmpty();
    }

    /** Runs a case; those that share a state one after another, from making it to looking at it again. */
    CaseResult inTurn(Case testCase, Supplier<CaseResult> run) {
        if (!isShared(testCase)) {
            return run.get();
        }
        synchronized (shared(testCase)) {
            return run.get();
        }
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
        Shared here = shared(testCase);
        here.isReused = here.made.isPresent();
        if (here.made.isEmpty()) {
            here.since = System.nanoTime();
            here.made = Optional.of(fixtures.run(testCase.given().get(), substitution, session));
        }
        return here.made.get();
    }

    /** What the state shows before the case. It is looked at once where cases follow each other on it: each looks again behind itself. */
    StateProbe.State before(Case testCase, Look look) throws IOException {
        if (!isShared(testCase)) {
            return look.state();
        }
        Shared here = shared(testCase);
        if (here.seen.isEmpty()) {
            here.seen = Optional.of(look.state());
        }
        return here.seen.get();
    }

    /**
     * After a case that did not pass, its state may be spoilt; the next one gets another.
     *
     * @return how old the state is, if others had it before
     */
    Optional<Duration> forget(Case testCase) {
        if (!isShared(testCase)) {
            return Optional.empty();
        }
        Shared here = shared(testCase);
        Optional<Duration> age = here.isReused && here.made.isPresent()
                ? Optional.of(Duration.ofNanos(System.nanoTime() - here.since))
                : Optional.empty();
        here.made = Optional.empty();
        here.seen = Optional.empty();
        return age;
    }

    private boolean isShared(Case testCase) {
        return isShareable
                && testCase.given().isPresent()
                && testCase.origin().isOfTheKit()
                && !testCase.response().message().isSuccess();
    }

    private Shared shared(Case testCase) {
        String key = testCase.operation().id() + " " + testCase.fixtureName().orElse("");
        return shared.computeIfAbsent(key, any -> new Shared());
    }

    /** A state that cases share, and what it showed at first. Whoever touches it holds its lock. */
    private static final class Shared {
        private Optional<GivenState> made = Optional.empty();
        private Optional<StateProbe.State> seen = Optional.empty();
        private boolean isReused;
        private long since;
    }

    /** Reads a state. */
    interface Look {
        StateProbe.State state() throws IOException;
    }
}
