package dev.cartwright.server.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Partners who buy one cart after the other, until the server goes away. Whoever is refused ends the proof. */
final class Traffic {
    private static final long PATIENCE_SECONDS = 60;

    private final Queue<Purchase> purchases = new ConcurrentLinkedQueue<>();
    private final List<Thread> buyers = new ArrayList<>();
    private final BlockingQueue<RuntimeException> refusals = new LinkedBlockingQueue<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicInteger cut = new AtomicInteger();
    private final Target target;
    private volatile boolean stopped;

    private Traffic(Target target) {
        this.target = target;
    }

    static Traffic start(Target target, int buyers) {
        Traffic traffic = new Traffic(target);
        for (int buyer = 0; buyer < buyers; buyer++) {
            Thread thread = new Thread(traffic::buy, "proof-buyer");
            traffic.buyers.add(thread);
            thread.setDaemon(true);
            thread.start();
        }
        return traffic;
    }

    private void buy() {
        try (Wire wire = Wire.open(target.base())) {
            while (!stopped) {
                Purchase purchase = new Purchase();
                purchases.add(purchase);
                acknowledged.addAndGet(purchase.run(wire, target));
                first.countDown();
            }
        } catch (IOException e) {
            cut.incrementAndGet();
        } catch (RuntimeException e) {
            refusals.add(e);
            first.countDown();
        }
    }

    /** Returns when a first purchase is complete: from then on a server has something to lose. */
    void awaitFirst() throws InterruptedException, IOException {
        if (!first.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("no purchase was completed in " + PATIENCE_SECONDS + " s");
        }
        watch(0);
    }

    /** Returns after a while; fails at once when a buyer meets anything but 2xx. */
    void watch(long millis) throws InterruptedException, IOException {
        RuntimeException refusal = refusals.poll(millis, TimeUnit.MILLISECONDS);
        if (refusal != null) {
            throw new IOException("a buyer met " + refusal.getMessage(), refusal);
        }
    }

    /** Writes of finished purchases so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Buyers whose connection broke. */
    int cut() {
        return cut.get();
    }

    /** Returns when no buyer is under way any more: what was acknowledged is known by then. */
    void join() throws InterruptedException, IOException {
        for (Thread buyer : buyers) {
            buyer.join();
        }
        watch(0);
    }

    /** Lets each buyer finish the purchase that is under way. */
    void stop() throws InterruptedException, IOException {
        stopped = true;
        join();
    }

    /** The purchases whose cart was acknowledged. */
    List<Purchase> purchases() {
        return purchases.stream().filter(Purchase::wasCreated).toList();
    }
}
