package dev.cartwright.conformance.run;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The moment when a case's time is up. For one thread. */
final class Deadline {

    private final Duration budget;
    private final long start = System.nanoTime();
    private Duration paused = Duration.ZERO;

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
        return budget.plus(paused).minusNanos(System.nanoTime() - start);
    }

    /** Waits; the case has as much time left afterwards as before. */
    void pause(Duration pause) throws InterruptedIOException {
        paused = paused.plus(pause);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
