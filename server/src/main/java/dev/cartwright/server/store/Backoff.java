package dev.cartwright.server.store;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * How long to wait before a work that met another is run again: by chance, so that the two do not meet again, and up to twice as
 * long each time.
 *
 * @param random answers a number from 0 to below the one given
 */
record Backoff(LongUnaryOperator random) {
    /** With 16 writers of one row, one in a million gives up; also where a transaction takes as long as 30 ms. */
    static final int ATTEMPTS = 25;

    private static final long FIRST_NANOS = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMillis(512).toNanos();

    /** Nanoseconds to wait after an attempt, the first being 1. */
    long nanosAfter(int attempt) {
        return random.applyAsLong(Math.min(LONGEST_NANOS, FIRST_NANOS << attempt));
    }
}
