package dev.cartwright.server;

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

    private final ScheduledExecutorService thread;
    private final Future<?> runs;

    private Housekeeping(ScheduledExecutorService thread, Future<?> runs) {
        this.thread = thread;
        this.runs = runs;
    }

    /** Begins after the first pause. */
    static Housekeeping every(Duration pause, Runnable task) {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cartwright-housekeeping"));
        long nanos = pause.toNanos();
        return new Housekeeping(
                thread, thread.scheduleWithFixedDelay(() -> attempt(task), nanos, nanos, TimeUnit.NANOSECONDS));
    }

    /** The edge of this thread: what is thrown on would end the schedule. */
    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("housekeeping failed; it will be tried again", e);
        }
    }

    /** Returns when a run that is under way has ended: what it uses is closed next. */
    @Override
    public void close() {
        runs.cancel(false);
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
