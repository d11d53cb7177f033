package dev.cartwright.server;

import dev.cartwright.server.domain.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a task again and again beside the requests, whether the last run succeeded or not. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread;
    private final Future<?> runs;
    private final Duration patience;

    private Housekeeping(ScheduledExecutorService thread, Future<?> runs, Duration patience) {
        this.patience = patience;
        this.thread = thread;
        this.runs = runs;
    }

    /** Begins after the first pause. */
    static Housekeeping every(Duration pause, Runnable task) {
        return every(pause, task, PATIENCE);
    }

    /** @param patience how long {@link #close} waits */
    static Housekeeping every(Duration pause, Runnable task, Duration patience) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Housekeeping::thread);
        long nanos = pause.toNanos();
        return new Housekeeping(
                thread,
                thread.scheduleWithFixedDelay(() -> attempt(task), nanos, nanos, TimeUnit.NANOSECONDS),
                patience);
    }

    /** One that is left behind does not keep the process alive. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cartwright-housekeeping");
        thread.setDaemon(true);
        return thread;
    }

    /** The edge of this thread: what is thrown on would end the schedule. */
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (StoreUnavailableException e) {
            // The store has said what is wrong with it, once.
            LOG.info("housekeeping is put off: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("housekeeping failed; it will be tried again", e);
        }
    }

    /** Returns when a run that is under way has ended, since what it uses is closed next; one that takes long is left behind. */
    @Override
    public void close() {
        runs.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("housekeeping still runs after {}; it is left behind", patience);
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
