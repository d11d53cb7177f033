package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Writes what is handed over, and lets nobody wait for it. Thread-safe.
 *
 * <p>A thread of its own writes what has come in every tenth of a second. What it cannot keep up with, and what cannot be written, is left
 * out and counted; the next line that can be written says how many.
 */
final class LineWriter implements AutoCloseable {
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final long LONGEST_END_MILLIS = 2_000;

    private final OutputStream out;
    private final int mostWaiting;
    private final IntFunction<String> leftOutLine;
    private final Consumer<Exception> unwritable;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingLines = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final Thread writer;
    private volatile boolean ending;
    /** Of the writing thread: the last attempt has failed, perhaps in the midst of a line. */
    private boolean failing;

    private LineWriter(
            String name,
            OutputStream out,
            int mostWaiting,
            IntFunction<String> leftOutLine,
            Consumer<Exception> unwritable) {
        this.out = out;
        this.mostWaiting = mostWaiting;
        this.leftOutLine = leftOutLine;
        this.unwritable = unwritable;
        this.writer = new Thread(this::write, name);
    }

    /**
     * Writes from now on; who gives the stream closes it after this.
     *
     * @param name the thread's
     * @param mostWaiting how many lines may wait for the stream
     * @param leftOutLine what is said of so many lines that were left out, without an end of line
     * @param unwritable hears of the first failure of each series
     */
    static LineWriter to(
            OutputStream out,
            String name,
            int mostWaiting,
            IntFunction<String> leftOutLine,
            Consumer<Exception> unwritable) {
        LineWriter lines = new LineWriter(name, out, mostWaiting, leftOutLine, unwritable);
        lines.writer.setDaemon(true);
        lines.writer.start();
        return lines;
    }

    /**
     * Takes a line.
     *
     * @param line makes it, with its end: on the caller's thread before this returns, and not at all when too many wait; what it throws
     *     goes to the caller
     */
    void add(Supplier<String> line) {
        if (waitingLines.incrementAndGet() > mostWaiting) {
            waitingLines.decrementAndGet();
            leftOut.incrementAndGet();
            return;
        }
        boolean added = false;
        try {
            added = waiting.add(line.get());
        } finally {
            if (!added) {
                waitingLines.decrementAndGet();
            }
        }
    }

    private void write() {
        boolean last = false;
        while (!last) {
            last = ending;
            attempt();
            if (!last) {
                LockSupport.parkNanos(this, INTERVAL_NANOS);
            }
        }
    }

    /** Whatever fails in it, the thread goes on, and the lines that it has taken count as left out. */
    private void attempt() {
        int taken = 0;
        int lost = 0;
        try {
            StringBuilder lines = new StringBuilder();
            for (String line = waiting.poll(); line != null; line = waiting.poll()) {
                waitingLines.decrementAndGet();
                taken++;
                lines.append(line);
            }
            lost = leftOut.getAndSet(0);
            if (lost > 0) {
                lines.append(leftOutLine.apply(lost)).append('\n');
            }
            if (taken + lost > 0) {
                out.write((failing ? "\n" + lines : lines.toString()).getBytes(UTF_8));
                out.flush();
                failing = false;
            }
        } catch (IOException | RuntimeException | Error e) {
            leftOut.addAndGet(taken + lost);
            tell(e);
        }
    }

    private void tell(Throwable failure) {
        if (failing) {
            return;
        }
        failing = true;
        try {
            unwritable.accept(failure instanceof Exception exception ? exception : new IOException(failure));
        } catch (RuntimeException | Error e) {
            // Nobody else is there to hear of it: what is missing is counted all the same.
        }
    }

    /** Writes what is waiting, unless that takes longer than two seconds. */
    @Override
    public void close() {
        ending = true;
        LockSupport.unpark(writer);
        try {
            writer.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
