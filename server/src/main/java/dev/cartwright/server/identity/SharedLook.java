package dev.cartwright.server.identity;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A look at something elsewhere that many wait for: one at a time, one for all who came before it began, and only so many.
 *
 * <p>Thread-safe.
 */
final class SharedLook {
    private static final long PATIENCE_MILLIS = 1_000;

    private final BoundedRate rate;
    private final Runnable look;
    private final ReentrantLock looking = new ReentrantLock(true);
    private final AtomicLong begun = new AtomicLong();
    private volatile long ended;

    SharedLook(BoundedRate rate, Runnable look) {
        this.rate = rate;
        this.look = look;
    }

    /** How many have begun by now. */
    long begun() {
        return begun.get();
    }

    /**
     * Whether one that began after these has ended; takes it when it may, and waits for others a second at most.
     *
     * @param before what {@link #begun} answered when the caller came
     */
    boolean since(long before) {
        try {
            if (!looking.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return ended > before;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ended > before;
        }
        try {
            if (ended <= before && rate.permits()) {
                long mine = begun.incrementAndGet();
                look.run();
                ended = mine;
            }
            return ended > before;
        } finally {
            looking.unlock();
        }
    }

    /** Runs while nobody looks. */
    <T> T alone(Supplier<T> work) {
        looking.lock();
        try {
            return work.get();
        } finally {
            looking.unlock();
        }
    }
}
