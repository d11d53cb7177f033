package dev.cartwright.server.http;

import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** A connection was ended on purpose: not a failure, and nobody is there to be answered. */
final class Dropped extends IOException {
    private static final long serialVersionUID = 1L;

    private Dropped() {
        super("dropped on purpose");
    }

    static void drop(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new Dropped());
    }
}
