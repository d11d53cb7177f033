package dev.cartwright.server.domain;

import java.util.function.Function;

/**
 * All or nothing, one after the other.
 *
 * <p>Guarantees of every adapter:
 *
 * <ul>
 *   <li>A write sees every write that returned before it began, and no other write runs between its reads and its writes.
 *   <li>When {@link #write} returns, the work is on disk and survives the process and the machine's power.
 *   <li>When the work throws, nothing of it is stored, other writes are untouched, and the same exception reaches the caller.
 *   <li>A read that begins after a write has returned sees it.
 * </ul>
 *
 * Thread-safe. A work neither blocks nor calls out, since others wait for it, and it may be run again.
 */
public interface Transactions {
    <T> T read(Function<Stores, T> work);

    <T> T write(Function<Stores, T> work);
}
