package dev.cartwright.server.http;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * A line of the access log: a JSON object in ASCII.
 *
 * <p>It holds no query, no header but the two ids of the answer, and nothing of a body.
 */
final class AccessLine {
    private static final int LONGEST_VALUE = 500;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final StringBuilder line = new StringBuilder(320).append(AccessLog.BEGIN);

    private AccessLine() {}

    static String of(Request request, Response response) {
        long micros = Math.round((System.nanoTime() - request.getBeginNanoTime()) / (NANOS_A_MILLISECOND / 1_000));
        RequestLine asked = RequestLine.of(request);
        AccessLine line = new AccessLine()
                .quoted(Instant.ofEpochMilli(Request.getTimeStamp(request)).toString())
                .known("method", asked.method())
                .known("path", asked.path())
                .noted("operation", Noted.OPERATION.on(request))
                .status(SentStatus.of(request, response))
                .number("milliseconds", Double.toString(micros / 1_000.0))
                .number("bytes", Long.toString(ContentBytes.of(request, response)))
                .noted("partner", Noted.PARTNER.on(request))
                .noted("customer", Noted.CUSTOMER.on(request))
                .noted("requestId", Optional.ofNullable(response.getHeaders().get(ServiceHeaders.REQUEST_ID)))
                .noted(
                        "correlationId",
                        Optional.ofNullable(response.getHeaders().get(ServiceHeaders.CORRELATION_ID)));
        return line.line.append("}\n").toString();
    }

    private AccessLine known(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    private AccessLine noted(String name, Optional<String> value) {
        return value.isPresent() ? text(name, value.get()) : this;
    }

    private AccessLine status(OptionalInt status) {
        return status.isPresent() ? number("status", Integer.toString(status.getAsInt())) : this;
    }

    private AccessLine number(String name, String value) {
        return name(name).put(value);
    }

    /** What is not plain ASCII is escaped: no text begins a line or hides in one. */
    private AccessLine quoted(String value) {
        put("\"");
        for (int i = 0; i < Math.min(value.length(), LONGEST_VALUE); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return put("\"");
    }

    private AccessLine text(String name, String value) {
        return name(name).quoted(value);
    }

    private AccessLine name(String name) {
        return put(",\"").put(name).put("\":");
    }

    private AccessLine put(String text) {
        line.append(text);
        return this;
    }
}
