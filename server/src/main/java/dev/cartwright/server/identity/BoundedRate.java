package dev.cartwright.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many times in any such period and no more. Thread-safe. */
final class BoundedRate {
    private final int times;
    private final Duration period;
    private final Clock clock;
    private final Deque<Instant> permitted = new ArrayDeque<>();

    BoundedRate(int times, Duration period, Clock clock) {
        this.times = times;
        this.period = period;
        this.clock = clock;
    }

    /** Whether it may be done now, in which case it counts as done. */
    synchronized boolean permits() {
        Instant now = clock.instant();
        permitted.removeIf(time -> !now.isBefore(time.plus(period)));
        return permitted.size() < times && permitted.add(now);
    }
}
