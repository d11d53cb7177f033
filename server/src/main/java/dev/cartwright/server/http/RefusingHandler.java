package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

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
    private static void checkPath(Request request) {
        String path = request.getHttpURI().getPath();
        if (HttpMethod.CONNECT.is(request.getMethod()) || path == null || !path.startsWith("/")) {
            throw HttpFault.PATH_UNKNOWN.exception();
        }
    }

    /** Jetty keeps a connection on which a tunnel was asked for, whatever the answer says of it. */
    private static Callback endingConnection(Request request, Callback callback) {
        return Callback.from(callback, request.getConnectionMetaData().getConnection()::close);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            checkHead(request);
            checkPath(request);
            return super.handle(request, response, callback);
        } catch (FaultException refusal) {
            if (HttpMethod.CONNECT.is(request.getMethod())) {
                answers.givenUp(new Exchange(request, response, endingConnection(request, callback)), refusal);
            } else {
                answers.refused(new Exchange(request, response, callback), refusal);
            }
            return true;
        }
    }
}
