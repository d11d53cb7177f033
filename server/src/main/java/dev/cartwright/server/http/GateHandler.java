package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The way into the contract's operations: Jersey sees only requests that have passed the gate, with their whole body. */
final class GateHandler extends Handler.Abstract {
    private final Gate gate;
    private final Application application;
    private final FaultAnswers answers;
    private final Patience patience;

    GateHandler(Gate gate, Application application, FaultAnswers answers, Patience patience) {
        this.gate = gate;
        this.application = application;
        this.answers = answers;
        this.patience = patience;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        try {
            Call call = gate.judge(request);
            RequestBody.collect(
                    request,
                    patience,
                    body -> answer(exchange, call.with(body)),
                    refusal -> answers.refused(exchange, refusal));
        } catch (FaultException refusal) {
            answers.refused(exchange, refusal);
        } catch (Refusal refusal) {
            answers.refused(exchange, refusal);
        }
        return true;
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
