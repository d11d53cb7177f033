package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in the documented envelope what Jetty refuses before Jersey sees it: a bad request line, headers too large, and the like. */
final class JettyFaults extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyFaults.class);

    private static final long RETRY_SECONDS = 5;

    private final FaultBody body;
    private final ServiceHeaders headers;

    JettyFaults(FaultBody body, ServiceHeaders headers) {
        this.body = body;
        this.headers = headers;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        HttpFault fault = HttpFault.ofStatus(status);
        FaultException exception = fault.exception();
        if (fault == HttpFault.UNEXPECTED) {
            LOG.error("request {} failed", headers.requestId(request), cause);
        } else {
            LOG.info("request {} refused: {}", headers.requestId(request), FaultBody.oneLine(exception));
        }
        byte[] bytes = body.bytes(exception);
        response.setStatus(exception.status());
        headers.putInto(response.getHeaders(), request);
        if (fault == HttpFault.UNAVAILABLE) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, FaultBody.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
