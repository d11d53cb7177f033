package dev.cartwright.server.http;

import java.time.Duration;
import java.util.OptionalInt;

/** What is to go wrong on purpose, so that a caller can test its own retries. */
public sealed interface Fault {

    /** An answer with this status in place of the work. */
    static Fault status(int status) {
        return new Status(status, OptionalInt.empty());
    }

    /** An answer with this status and this {@code Retry-After} in place of the work. */
    static Fault status(int status, int retryAfterSeconds) {
        return new Status(status, OptionalInt.of(retryAfterSeconds));
    }

    /** The work begins only after so long. */
    static Fault delay(Duration delay) {
        return new Delay(delay);
    }

    /** The connection ends, and nothing is done. */
    static Fault dropBefore() {
        return new DropBefore();
    }

    /** The work is done and kept, but the connection ends without an answer. */
    static Fault dropAfter() {
        return new DropAfter();
    }

    /** The work is done and kept, but the connection ends in the middle of the answer. */
    static Fault cutBody() {
        return new CutBody();
    }

    /**
     * See {@link Fault#status(int, int)}.
     *
     * @param status 400 to 599
     * @param retryAfterSeconds 0 to 3600
     */
    record Status(int status, OptionalInt retryAfterSeconds) implements Fault {
        private static final int LOWEST = 400;
        private static final int HIGHEST = 599;
        private static final int LONGEST_SECONDS = 3_600;

        public Status {
            if (status < LOWEST || status > HIGHEST) {
                throw new IllegalArgumentException("status must be one of an error, " + LOWEST + " to " + HIGHEST);
            }
            int seconds = retryAfterSeconds.orElse(0);
            if (seconds < 0 || seconds > LONGEST_SECONDS) {
                throw new IllegalArgumentException("retryAfter must be seconds from 0 to " + LONGEST_SECONDS);
            }
        }
    }

    /**
     * See {@link Fault#delay(Duration)}.
     *
     * @param duration at most 20 seconds: a connection is given up soon after
     */
    record Delay(Duration duration) implements Fault {
        static final Duration LONGEST = Duration.ofSeconds(20);

        public Delay {
            if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("milliseconds must be 1 to " + LONGEST.toMillis());
            }
        }
    }

    /** See {@link Fault#dropBefore()}. */
    record DropBefore() implements Fault {}

    /** See {@link Fault#dropAfter()}. */
    record DropAfter() implements Fault {}

    /** See {@link Fault#cutBody()}. */
    record CutBody() implements Fault {}
}
