package dev.cartwright.server.http;

import java.io.OutputStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request, for which no request waits. Thread-safe. */
public final class AccessLog implements RequestLog, AutoCloseable {
    private static final int MOST_WAITING = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private final LineWriter lines;

    private AccessLog(LineWriter lines) {
        this.lines = lines;
    }

    /** Writes from now on; who gives the stream closes it after the log. */
    public static AccessLog to(OutputStream out) {
        return new AccessLog(LineWriter.to(
                out,
                "cartwright-access-log",
                MOST_WAITING,
                leftOut -> "{\"leftOut\":" + leftOut + "}",
                failure ->
                        LOG.error("the access log cannot be written; its lines are left out until it can", failure)));
    }

    @Override
    public void log(Request request, Response response) {
        lines.add(AccessLine.of(request, response));
    }

    /** Writes what is waiting, unless that takes too long. */
    @Override
    public void close() {
        lines.close();
    }
}
