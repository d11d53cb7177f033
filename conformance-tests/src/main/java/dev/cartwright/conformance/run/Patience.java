package dev.cartwright.conformance.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides whether a target is still asked: not when the run's time is up, nor when the target has answered nothing at
 * all in several cases in a row. Its time begins with it. Thread-safe.
 */
final class Patience {

    private static final int SILENT_CASES = 5;

    private final Duration budget;
    private final long start = System.nanoTime();
    private final AtomicInteger silent = new AtomicInteger();

    Patience(Duration budget) {
        this.budget = budget;
    }

    /** Notes whether the target answered anything in a case. */
    void saw(boolean answered) {
        silent.updateAndGet(cases -> answered ? 0 : cases + 1);
    }

    /** What is left of the run's time; zero when it is up. */
    Duration left() {
        Duration left = budget.minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Why no further case is asked; nothing while cases are. */
    Optional<String> lost() {
        if (silent.get() >= SILENT_CASES) {
            return Optional.of("not asked any more: nothing was answered in " + SILENT_CASES + " cases in a row");
        }
        return left().isZero()
                ? Optional.of(
                        "not asked any more: the run took longer than its " + budget.toSeconds() + " s (--run-timeout)")
                : Optional.empty();
    }
}
