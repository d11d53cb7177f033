package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Lets an endpoint refuse by throwing, in the documented envelope. */
final class RefusingHandler extends Handler.Wrapper {
    private final FaultAnswers answers;

    RefusingHandler(Handler handler, FaultAnswers answers) {
        super(handler);
        this.answers = answers;
    }

    /** A coding that is not undone here, a part that is never sent, or a scheme that is not served: another reader might see another request. */
    private static void checkHead(Request request) {
        HttpURI asked = request.getHttpURI();
        if (asked.getFragment() != null || !HttpScheme.HTTP.is(asked.getScheme())) {
            throw HttpFault.BAD_REQUEST.exception();
        }
        if (request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING).stream()
                .anyMatch(coding -> !HttpHeaderValue.CHUNKED.is(coding.strip()))) {
            throw HttpFault.NOT_IMPLEMENTED.exception();
        }
    }

    /** CONNECT names an address and {@code OPTIONS *} no path: nothing further in need know that there may be none. */
    private static void checkPath(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            throw HttpFault.PATH_UNKNOWN.exception();
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            checkHead(request);
            checkPath(request.getHttpURI().getPath());
            return super.handle(request, response, callback);
        } catch (FaultException refusal) {
            answers.refused(new Exchange(request, response, callback), refusal);
            return true;
        }
    }
}
