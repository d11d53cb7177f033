package dev.cartwright.server.http;

import java.util.OptionalInt;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The status that a caller was sent; none when the connection was dropped on purpose before there was one. */
public final class SentStatus {
    private static final String NONE = SentStatus.class.getName() + ".none";

    private SentStatus() {}

    static void noteNone(Request request) {
        request.setAttribute(NONE, true);
    }

    /** Absent whatever Jetty makes of a connection that is gone. */
    public static OptionalInt of(Request request, Response response) {
        return request.getAttribute(NONE) == null ? OptionalInt.of(response.getStatus()) : OptionalInt.empty();
    }
}
