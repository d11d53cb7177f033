package dev.cartwright.client;

import java.util.concurrent.atomic.AtomicInteger;

/** What all calls of a client may spend on retries, so that they do not keep a failing service down. Thread-safe. */
final class RetryBudget {
    /** In tenths: a retry takes ten, a success gives one back. */
    private static final int FULL = 500;

    private static final int RETRY = 10;

    private final AtomicInteger left = new AtomicInteger(FULL);

    /** Whether there is a retry left; it is taken. */
    boolean take() {
        return left.getAndUpdate(tenths -> tenths < RETRY ? tenths : tenths - RETRY) >= RETRY;
    }

    void success() {
        left.updateAndGet(tenths -> Math.min(FULL, tenths + 1));
    }
}
