package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
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

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        try {
            return super.handle(request, response, callback);
        } catch (FaultException refusal) {
            answers.refused(new Exchange(request, response, callback), refusal);
            return true;
        }
    }
}
