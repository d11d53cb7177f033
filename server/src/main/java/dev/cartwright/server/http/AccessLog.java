package dev.cartwright.server.http;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * One line a request, with its end. Thread-safe.
 *
 * @param lines takes them; no request may wait for it
 */
public record AccessLog(Consumer<Supplier<String>> lines) implements RequestLog {
    /** Of every line. */
    public static final String BEGIN = "{\"time\":";

    @Override
    public void log(Request request, Response response) {
        lines.accept(() -> AccessLine.of(request, response));
    }
}
