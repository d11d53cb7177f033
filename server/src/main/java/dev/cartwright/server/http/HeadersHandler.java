package dev.cartwright.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The frame of every request: its answer has the service's headers before anyone else touches it. */
final class HeadersHandler extends Handler.Wrapper {
    private final ServiceHeaders headers;

    HeadersHandler(Handler handler, ServiceHeaders headers) {
        super(handler);
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        headers.putInto(response.getHeaders(), request);
        return super.handle(request, response, callback);
    }
}
