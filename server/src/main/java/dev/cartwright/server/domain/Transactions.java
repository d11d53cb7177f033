package dev.cartwright.server.domain;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * All or nothing, one after the other.
 *
 * <p>Guarantees of every adapter:
 *
 * <ul>
 *   <li>A write sees every write that returned before it began, and no other write runs between its reads and its writes.
 *   <li>When {@link #write} returns, or the stage completes, the work is on disk and survives the process and the machine's power.
 *   <li>When the work throws, nothing of it is stored, other writes are untouched, and the same exception reaches the caller.
 *   <li>A read that begins after a write has returned sees it.
 *   <li>A store that cannot be had just now throws {@link StoreUnavailableException} and is used again once it is back.
 * </ul>
 *
 * Thread-safe. A work neither blocks nor calls out, since others wait for it. It may be run several times, each time with nothing
 * of the time before stored: what it does must lie in the stores and in its result.
 */
public interface Transactions {
    <T> T read(Function<Stores, T> work);

    /**
     * Hands the work over and returns, perhaps before it has run, so that nobody waits while others write.
     *
     * @return what the work answers, once that is on disk, or what it throws
     * @throws StoreUnavailableException when nothing is taken any more
     */
    <T> CompletionStage<T> writeAsync(Function<Stores, T> work);

    /** The same for those who have nothing else to do: they wait here, and what the work throws is thrown here. */
    default <T> T write(Function<Stores, T> work) {
        try {
            return writeAsync(work).toCompletableFuture().join();
        } catch (CompletionException e) {
            Throwable failure = StageFailure.unwrapped(e);
            if (failure instanceof Error error) {
                throw error;
            }
            throw failure instanceof RuntimeException exception ? exception : e;
        }
    }
}
