package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.domain.StoreUnavailableException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The way into the contract's operations: Jersey sees only requests that have passed the gate, with their whole body. */
final class GateHandler extends Handler.Abstract {
    static final int LARGEST_BODY_MEBIBYTES = 1;

    private static final int LARGEST_BODY = LARGEST_BODY_MEBIBYTES * 1_024 * 1_024;

    private final Gate gate;
    private final Application application;
    private final FaultAnswers answers;
    private final Bodies bodies;

    GateHandler(Gate gate, Application application, FaultAnswers answers, Bodies bodies) {
        this.gate = gate;
        this.application = application;
        this.answers = answers;
        this.bodies = bodies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        try {
            Call call = gate.judge(request);
            bodies.collect(
                    request,
                    LARGEST_BODY,
                    body -> answer(exchange, call.with(body)),
                    refusal -> refuse(exchange, refusal));
        } catch (FaultException refusal) {
            answers.refused(exchange, refusal);
        } catch (Refusal refusal) {
            answers.refused(exchange, refusal);
        } catch (StoreUnavailableException failure) {
            answers.unavailable(exchange, failure);
        }
        return true;
    }

    /** Whoever was too slow with a body is not waited for again. */
    private void refuse(Exchange exchange, FaultException refusal) {
        if (refusal.status() == HttpFault.REQUEST_TIMEOUT.status()) {
            answers.givenUp(exchange, refusal);
        } else {
            answers.refused(exchange, refusal);
        }
    }

    /** Where there is no body to be judged with them, the parameters alone decide. */
    private void answer(Exchange exchange, Call call) {
        if (call.operation().body() == null && !call.parameterViolations().isEmpty()) {
            answers.refused(exchange, Violations.refusal(call.parameterViolations()));
        } else {
            application.answer(exchange, call);
        }
    }
}
