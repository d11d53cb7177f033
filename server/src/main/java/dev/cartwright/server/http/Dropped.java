package dev.cartwright.server.http;

import java.io.IOException;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** A connection was ended on purpose: not a failure, and nobody is there to be answered. Quiet: Jetty logs no such failure. */
final class Dropped extends IOException implements QuietException {
    private static final long serialVersionUID = 1L;

    private Dropped() {
        super("dropped on purpose");
    }

    /** Before a status was sent. */
    static void dropUnanswered(Request request, Callback callback) {
        SentStatus.noteNone(request);
        drop(request, callback);
    }

    static void drop(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new Dropped());
    }
}
