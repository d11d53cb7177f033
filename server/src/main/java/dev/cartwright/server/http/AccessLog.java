package dev.cartwright.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request. Thread-safe.
 *
 * <p>No request waits for the disk: a thread of its own writes what has come in every tenth of a second, and when it falls behind by
 * {@link #MOST_WAITING} lines, further ones are left out and counted.
 */
public final class AccessLog implements RequestLog, AutoCloseable {
    private static final int MOST_WAITING = 20_000;
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final long LONGEST_END_MILLIS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final OutputStream out;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingLines = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final Thread writer = new Thread(this::write, "cartwright-access-log");
    private volatile boolean ending;
    private volatile boolean ended;

    private AccessLog(OutputStream out) {
        this.out = out;
    }

    /** Writes from now on; who gives the stream closes it after the log. */
    public static AccessLog to(OutputStream out) {
        AccessLog log = new AccessLog(out);
        log.writer.setDaemon(true);
        log.writer.start();
        return log;
    }

    @Override
    public void log(Request request, Response response) {
        if (ended) {
            return;
        }
        if (waitingLines.get() >= MOST_WAITING) {
            leftOut.incrementAndGet();
            return;
        }
        waitingLines.incrementAndGet();
        waiting.add(AccessLine.of(request, response));
    }

    private void write() {
        boolean last = false;
        while (!last) {
            last = ending;
            try {
                writeWaiting();
            } catch (IOException e) {
                LOG.error("the access log cannot be written; it ends here", e);
                ended = true;
                waiting.clear();
                return;
            }
            if (!last) {
                LockSupport.parkNanos(this, INTERVAL_NANOS);
            }
        }
    }

    private void writeWaiting() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line = waiting.poll(); line != null; line = waiting.poll()) {
            waitingLines.decrementAndGet();
            lines.append(line);
        }
        int lost = leftOut.getAndSet(0);
        if (lost > 0) {
            lines.append("{\"leftOut\":").append(lost).append("}\n");
        }
        if (!lines.isEmpty()) {
            out.write(lines.toString().getBytes(US_ASCII));
            out.flush();
        }
    }

    /** Writes what is waiting, unless that takes too long. */
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
