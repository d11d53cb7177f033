package dev.cartwright.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Runs a bounded number of pieces of work at once; the others wait in a queue, on no thread. What follows a piece takes no turn, so that
 * whoever waits there for another piece does not keep it from its turn. Thread-safe.
 */
final class Turns {
    private final ExecutorService executor;
    private final Queue<Supplier<Runnable>> waiting = new ArrayDeque<>();
    private int free;

    /** @param executor has a thread for each piece, at once */
    Turns(ExecutorService executor, int atOnce) {
        this.executor = executor;
        this.free = atOnce;
    }

    /**
     * Returns at once.
     *
     * @param work what follows it runs on the same thread
     * @throws RejectedExecutionException if the executor is closed
     */
    void take(Supplier<Runnable> work) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(work);
                return;
            }
            free--;
        }
        executor.execute(() -> run(work));
    }

    private void run(Supplier<Runnable> work) {
        Runnable following;
        try {
            following = work.get();
        } finally {
            pass();
        }
        following.run();
    }

    private void pass() {
        Supplier<Runnable> next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        try {
            executor.execute(() -> run(next));
        } catch (RejectedExecutionException closed) {
            // Whoever closes the executor ends what still waits.
        }
    }
}
