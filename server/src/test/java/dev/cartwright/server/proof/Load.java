package dev.cartwright.server.proof;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Sends one request after the other on each of a number of connections. */
final class Load {
    private Load() {}

    /** How many were answered, all with 2xx; anything else fails. */
    static long run(int connections, Duration duration, URI base, Supplier<byte[]> requests) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        return sum(connections, connection -> {
            long answered = 0;
            try (Wire wire = Wire.open(base)) {
                while (System.nanoTime() < end) {
                    wire.send(requests.get()).orFail();
                    answered++;
                }
            }
            return answered;
        });
    }

    /** Runs the work on this many threads at once and adds up what they answer; fails as soon as one of them does. */
    static long sum(int threads, Work work) throws InterruptedException, IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CompletionService<Long> running = new ExecutorCompletionService<>(pool);
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                running.submit(() -> work.run(number));
            }
            long sum = 0;
            for (int ended = 0; ended < threads; ended++) {
                sum += running.take().get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException("the load failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What one thread does, told its number from 0. */
    interface Work {
        long run(int number) throws Exception;
    }
}
