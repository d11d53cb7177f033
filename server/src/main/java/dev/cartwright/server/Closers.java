package dev.cartwright.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be closed in the end, the last opened first. Thread-safe: who closes second waits until all is closed. */
final class Closers implements AutoCloseable {
    private final Deque<Runnable> open = new ArrayDeque<>();

    synchronized void add(Runnable closer) {
        open.push(closer);
    }

    /**
     * Runs every closer once, whatever the others do.
     *
     * <p>Throws what the first that failed has thrown, with the others' suppressed.
     */
    @Override
    public synchronized void close() {
        Throwable failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().run();
            } catch (RuntimeException | Error e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Closes because of a failure, which stays the one that is reported. */
    void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }
}
