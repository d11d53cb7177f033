package dev.cartwright.client;

import java.time.Duration;

/** The end of one call, its pauses included. */
final class Deadline {
    private final Time time;
    private final long end;

    private Deadline(Time time, long end) {
        this.time = time;
        this.end = end;
    }

    static Deadline in(Duration duration, Time time) {
        return new Deadline(time, time.nanos() + duration.toNanos());
    }

    /** Negative when it has passed. */
    Duration left() {
        return Duration.ofNanos(end - time.nanos());
    }

    boolean hasPassed() {
        return end - time.nanos() <= 0;
    }

    /** The time for one request: what it may take, or what is left if that is less; at least a millisecond. */
    Duration shortened(Duration request) {
        Duration left = left();
        Duration shorter = left.compareTo(request) < 0 ? left : request;
        return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
    }
}
