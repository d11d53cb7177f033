package dev.cartwright.conformance.run;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The moment when a case's time is up. For one thread. */
final class Deadline {

    private final Duration budget;
    private final Duration mostPaused;
    private final long start = System.nanoTime();
    private Duration paused = Duration.ZERO;

    /** One that knows no pause. */
    Deadline(Duration budget) {
        this(budget, Duration.ZERO);
    }

    /** @param mostPaused how long all pauses together may take; they are not the case's time */
    Deadline(Duration budget, Duration mostPaused) {
        this.budget = budget;
        this.mostPaused = mostPaused;
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

    /** Whether there is time for a pause. */
    boolean hasTimeFor(Duration pause) {
        return paused.plus(pause).compareTo(mostPaused) <= 0;
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
