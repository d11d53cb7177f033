package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Fails on purpose where that was asked for. It stands before the gate: a call meets its fault whatever else is wrong with it. */
final class FailingHandler extends Handler.Wrapper {
    private final FaultPlan plan;
    private final Routes routes;
    private final FaultAnswers answers;

    FailingHandler(Handler handler, FaultPlan plan, Routes routes, FaultAnswers answers) {
        super(handler);
        this.plan = plan;
        this.routes = routes;
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = new Exchange(request, response, callback);
        Optional<Fault> fault =
                plan.isEmpty() ? Optional.empty() : operation(request).flatMap(plan::next);
        return fault.isPresent() ? fail(exchange, fault.get()) : super.handle(request, response, callback);
    }

    private Optional<String> operation(Request request) {
        try {
            return routes.at(Address.of(request).path())
                    .operation(request.getMethod())
                    .map(Operation::id);
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    private boolean fail(Exchange exchange, Fault fault) throws Exception {
        if (fault instanceof Fault.Status status) {
            answer(exchange, status);
        } else if (fault instanceof Fault.Delay delay) {
            later(exchange, delay);
        } else if (fault instanceof Fault.DropBefore) {
            Dropped.dropUnanswered(exchange.request(), exchange.callback());
        } else {
            Response response = fault instanceof Fault.CutBody ? new CutResponse(exchange) : new NoResponse(exchange);
            return super.handle(exchange.request(), response, exchange.callback());
        }
        return true;
    }

    private void answer(Exchange exchange, Fault.Status status) {
        FaultException fault = HttpFault.onPurpose(status.status());
        if (status.status() == HttpFault.METHOD_NOT_ALLOWED.status()) {
            String path = Address.of(exchange.request()).path();
            exchange.response()
                    .getHeaders()
                    .put(HttpHeader.ALLOW, routes.at(path).allowed());
        }
        if (status.retryAfterSeconds().isPresent()) {
            String seconds = Integer.toString(status.retryAfterSeconds().getAsInt());
            answers.refused(exchange, new Refusal(fault, new HttpField(HttpHeader.RETRY_AFTER, seconds)));
        } else {
            answers.refused(exchange, fault);
        }
    }

    private void later(Exchange exchange, Fault.Delay delay) {
        KnownCaller.forget(exchange.request());
        Detached work = new Detached(getHandler(), exchange);
        exchange.request()
                .getComponents()
                .getScheduler()
                .schedule(
                        () -> exchange.request().getComponents().getExecutor().execute(work),
                        delay.duration().toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
