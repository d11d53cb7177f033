package dev.cartwright.server.http;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory there is for all bodies together that have begun to arrive. Thread-safe. */
final class BodyRoom {
    /** A body is copied while it grows and once more when it is whole. */
    private static final int SHARE_OF_HEAP = 8;

    private final AtomicLong free;

    BodyRoom(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    static BodyRoom ofThisProcess() {
        return new BodyRoom(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** Whether there was room; what was taken is given back. */
    boolean take(int bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        free.addAndGet(bytes);
        return false;
    }

    void give(long bytes) {
        free.addAndGet(bytes);
    }
}
