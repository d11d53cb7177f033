package dev.cartwright.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The frame of every request: it has its time, and its answer the service's headers, before anyone else touches them. */
final class HeadersHandler extends Handler.Wrapper {
    private final ServiceHeaders headers;

    HeadersHandler(Handler handler, ServiceHeaders headers) {
        super(handler);
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        // Jetty's own limit would end what is under way soon after the server is told to stop; ours are in Patience.
        request.addIdleTimeoutListener(timeout -> false);
        headers.putInto(response.getHeaders(), request);
        return super.handle(request, response, callback);
    }
}
