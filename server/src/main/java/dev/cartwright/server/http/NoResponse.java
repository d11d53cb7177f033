package dev.cartwright.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Ends the connection in place of the first byte of the answer. */
final class NoResponse extends Response.Wrapper {
    NoResponse(Exchange exchange) {
        super(exchange.request(), exchange.response());
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        Dropped.dropUnanswered(getRequest(), callback);
    }
}
