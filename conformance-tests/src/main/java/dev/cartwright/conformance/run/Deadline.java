package dev.cartwright.conformance.run;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The moment when a case's time is up. */
final class Deadline {

    private final Duration budget;
    private final long start = System.nanoTime();

    Deadline(Duration budget) {
        this.budget = budget;
    }

    /** Whether less than a millisecond is left: timers count no less. */
    boolean isOver() {
        return remaining().toMillis() < 1;
    }

    /**
     * The time that is left, at least a millisecond.
     *
     * @throws InterruptedIOException if there is none
     */
    Duration left() throws InterruptedIOException {
        Duration left = remaining();
        if (isOver()) {
            throw new InterruptedIOException(text());
        }
        return left;
    }

    String text() {
        return "the case took longer than its " + budget.toSeconds() + " s (--case-timeout)";
    }

    private Duration remaining() {
        return budget.minusNanos(System.nanoTime() - start);
    }
}
