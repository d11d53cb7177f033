package dev.cartwright.server.identity;

import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Transactions;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A store that counts reads, and whose first read answers late, with what it has seen before. */
final class HeldReads implements Transactions {
    final AtomicInteger reads = new AtomicInteger();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    private final Transactions store;

    HeldReads(Transactions store) {
        this.store = store;
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        T seen = store.read(work);
        if (reads.incrementAndGet() == 1) {
            begun.countDown();
            await(release);
        }
        return seen;
    }

    @Override
    public <T> CompletionStage<T> writeAsync(Function<Stores, T> work) {
        return store.writeAsync(work);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
