package dev.cartwright.client;

import java.util.concurrent.ExecutionException;

/** What went wrong on another thread, for the one that has waited for it. */
final class Rethrown {
    private Rethrown() {}

    /**
     * The failure itself; a checked one, which the work does not declare, is the cause of another.
     *
     * @throws Error if it was one
     */
    static RuntimeException of(ExecutionException failure) {
        Throwable problem = failure.getCause();
        if (problem instanceof Error fault) {
            throw fault;
        }
        return problem instanceof RuntimeException fault ? fault : new IllegalStateException(problem);
    }
}
