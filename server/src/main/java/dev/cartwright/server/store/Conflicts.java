package dev.cartwright.server.store;

import dev.cartwright.server.domain.StoreUnavailableException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Runs a work again when its transaction met another's, until it succeeds or there is no hope. Thread-safe. */
record Conflicts(Backoff backoff) {

    static Conflicts byChance() {
        return new Conflicts(new Backoff(bound -> ThreadLocalRandom.current().nextLong(bound)));
    }

    /** @throws StoreUnavailableException when every attempt met another */
    <T> T retried(Supplier<T> attempted) {
        int attempt = 1;
        while (true) {
            try {
                return attempted.get();
            } catch (StoreException e) {
                if (!Failures.isConflict(e)) {
                    throw e;
                }
                if (attempt == Backoff.ATTEMPTS) {
                    throw new StoreUnavailableException("others write the same all the time", e);
                }
            }
            LockSupport.parkNanos(backoff.nanosAfter(attempt));
            attempt++;
        }
    }
}
