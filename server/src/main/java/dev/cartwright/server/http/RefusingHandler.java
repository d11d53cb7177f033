package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
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

    /** CONNECT names an address and {@code OPTIONS *} no path: nothing further in need know that there may be none. */
    private static void checkPath(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            throw HttpFault.PATH_UNKNOWN.exception();
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            checkPath(request.getHttpURI().getPath());
            return super.handle(request, response, callback);
        } catch (FaultException refusal) {
            answers.refused(new Exchange(request, response, callback), refusal);
            return true;
        }
    }
}
