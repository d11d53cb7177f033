package dev.cartwright.client;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread at once for each piece of work; it ends when it has had nothing to do for a minute. Thread-safe. */
final class ClientThreads implements Executor, AutoCloseable {
    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads;

    /** @param name of each thread */
    ClientThreads(String name) {
        threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> daemon(work, name));
    }

    /** It serves whoever calls next, so it takes over nothing from the caller that happens to need it first. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setContextClassLoader(ClientThreads.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /** @throws OutOfMemoryError if the machine has no more threads */
    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Threads end as soon as they have nothing to do. Work is still taken: who waits for a call must be told of its end on some thread. */
    @Override
    public void close() {
        threads.setKeepAliveTime(0, TimeUnit.SECONDS);
    }
}
