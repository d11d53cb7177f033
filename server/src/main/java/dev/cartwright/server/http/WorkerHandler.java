package dev.cartwright.server.http;

import dev.cartwright.server.identity.Authenticator;
import dev.cartwright.server.identity.Caller;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a known caller's write run on the thread that has read it, and hands all else to a worker: what may wait, for the store or for
 * keys, must not hold up those whose requests are still to be read. For a store that takes writes over; it saves them a change of threads.
 */
final class WorkerHandler extends Handler.Wrapper {
    /** A few lines of a cart. What is longer is judged so long that others would notice. */
    private static final int LONGEST_BODY = 2 * 1_024;

    private final Routes routes;
    private final Authenticator authenticator;

    WorkerHandler(Handler handler, Routes routes, Authenticator authenticator) {
        super(handler);
        this.routes = routes;
        this.authenticator = authenticator;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isShortWrite(request) && isByKnownCaller(request)) {
            return super.handle(request, response, callback);
        }
        request.getComponents()
                .getExecutor()
                .execute(new Detached(getHandler(), new Exchange(request, response, callback)));
        return true;
    }

    private boolean isShortWrite(Request request) {
        HttpMethod method = HttpMethod.fromString(request.getMethod());
        long length = request.getLength();
        return method != null
                && !method.isSafe()
                && length >= 0
                && length <= LONGEST_BODY
                && routes.mayHave(request.getHttpURI().getPath());
    }

    private boolean isByKnownCaller(Request request) {
        Optional<Caller> caller = authenticator.remembered(Gate.authorization(request));
        caller.ifPresent(known -> KnownCaller.note(request, known));
        return caller.isPresent();
    }
}
