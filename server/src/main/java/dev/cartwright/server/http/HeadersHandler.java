package dev.cartwright.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The frame of every request: its answer has the service's headers before anyone else touches it, and its thread is clean afterwards. */
final class HeadersHandler extends Handler.Wrapper {
    private final ServiceHeaders headers;
    private final CurrentCall current;

    HeadersHandler(Handler handler, ServiceHeaders headers, CurrentCall current) {
        super(handler);
        this.headers = headers;
        this.current = current;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        headers.putInto(response.getHeaders(), request);
        current.begin(headers.requestId(request));
        try {
            return super.handle(request, response, callback);
        } finally {
            current.end();
        }
    }
}
