package dev.cartwright.server.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much memory there is for all bodies together that are being judged: while it is read, a body takes many times its length. Whoever
 * finds no room waits for it, and keeps his body's place in the {@link BodyRoom} meanwhile, so that not many wait. Thread-safe.
 */
final class JudgingRoom {
    /** What comes in one piece is nothing beside the heap, and never waits. */
    static final int FREE_OF_CHARGE = 8 * 1_024;

    private static final int SHARE_OF_HEAP = 4;

    /** The tree of the most costly body, one empty name after another, measured and rounded up. */
    private static final int BYTES_A_BYTE = 40;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final int largest;
    private final Semaphore free;
    private final Duration longestWait;

    /** @param bytes of bodies that may be judged at a time; a longer one is judged alone */
    JudgingRoom(int bytes, Duration longestWait) {
        this.largest = bytes;
        this.free = new Semaphore(bytes, true);
        this.longestWait = longestWait;
    }

    static JudgingRoom ofThisProcess() {
        long bytes = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_A_BYTE;
        return new JudgingRoom((int) Math.min(bytes, Integer.MAX_VALUE), LONGEST_WAIT);
    }

    /**
     * Judges a body of so many bytes.
     *
     * @throws dev.cartwright.server.domain.FaultException {@link HttpFault#UNAVAILABLE} when there was no room for too long
     */
    <T> T during(int length, Supplier<T> judging) {
        if (length <= FREE_OF_CHARGE) {
            return judging.get();
        }
        int charge = Math.min(length, largest);
        await(charge);
        try {
            return judging.get();
        } finally {
            free.release(charge);
        }
    }

    private void await(int charge) {
        try {
            if (free.tryAcquire(charge, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw HttpFault.UNAVAILABLE.exception();
    }
}
