package dev.cartwright.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends the head of the answer, with the length of the whole body, and half of that body; then ends the connection. */
final class CutResponse extends Response.Wrapper {
    CutResponse(Exchange exchange) {
        super(exchange.request(), exchange.response());
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        ByteBuffer half = content.slice().limit(content.remaining() / 2);
        super.write(false, half, Callback.from(() -> Dropped.drop(getRequest(), callback), callback::failed));
    }
}
