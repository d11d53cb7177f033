package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in the documented envelope what Jetty refuses before the gate sees it: a bad request line, headers too large, and the like. */
final class JettyFaults extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyFaults.class);

    private final FaultAnswers answers;
    private final ServiceHeaders headers;

    JettyFaults(FaultAnswers answers, ServiceHeaders headers) {
        this.answers = answers;
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
        if (cause instanceof Dropped) {
            callback.failed(cause);
            return;
        }
        HttpFault fault = HttpFault.ofStatus(status);
        FaultException exception = cause instanceof FaultException refusal ? refusal : fault.exception();
        if (fault == HttpFault.UNEXPECTED) {
            LOG.error("request {} failed", headers.requestId(request), cause);
        } else {
            answers.log(request, exception);
        }
        headers.putInto(response.getHeaders(), request);
        answers.write(
                response,
                exception,
                Callback.from(
                        () -> {
                            ContentBytes.note(request, response);
                            callback.succeeded();
                        },
                        callback::failed));
    }
}
