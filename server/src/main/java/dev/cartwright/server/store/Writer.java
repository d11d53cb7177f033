package dev.cartwright.server.store;

import dev.cartwright.server.domain.Stores;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Runs writes as {@link dev.cartwright.server.domain.Transactions} promises. Thread-safe. */
interface Writer extends AutoCloseable {
    <T> CompletionStage<T> writeAsync(Function<Stores, T> work);

    /** Whether {@link #writeAsync} returns before the work has run, and never waits for the database. */
    boolean takesOver();

    /** Returns when what was handed over is committed, or given up and refused. */
    @Override
    void close();
}
