package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.domain.StoreUnavailableException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers and logs the refusals of Jetty's side. */
final class FaultAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FaultAnswers.class);

    private final FaultBody body;
    private final ServiceHeaders headers;

    FaultAnswers(FaultBody body, ServiceHeaders headers) {
        this.body = body;
        this.headers = headers;
    }

    /** The answer is sent at once; what the client still sends is read away before the exchange ends. */
    void refused(Exchange exchange, FaultException fault) {
        log(exchange.request(), fault);
        answer(exchange, fault);
    }

    /** As {@link #refused(Exchange, FaultException)}, but the connection ends with the answer, whatever is still to come on it. */
    void givenUp(Exchange exchange, FaultException fault) {
        log(exchange.request(), fault);
        exchange.response().getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        write(exchange.response(), fault, exchange.callback());
    }

    /** Nobody's mistake: the caller is told when to come again. */
    void unavailable(Exchange exchange, StoreUnavailableException cause) {
        LOG.error("request {} not served: {}", headers.requestId(exchange.request()), FaultBody.oneLine(cause));
        answer(exchange, HttpFault.UNAVAILABLE.exception());
    }

    private void answer(Exchange exchange, FaultException fault) {
        write(exchange.response(), fault, Bodies.readingAway(exchange.request(), exchange.callback()));
    }

    /** As {@link #refused(Exchange, FaultException)}, with the refusal's header. */
    void refused(Exchange exchange, Refusal refusal) {
        exchange.response().getHeaders().put(refusal.header());
        refused(exchange, refusal.fault());
    }

    void log(Request request, FaultException fault) {
        LOG.atLevel(FaultBody.level(fault))
                .log("request {} refused: {}", headers.requestId(request), body.oneLine(fault));
    }

    /** Writes the documented envelope and what belongs to its status. */
    void write(Response response, FaultException fault, Callback callback) {
        byte[] bytes = body.bytes(fault);
        response.setStatus(fault.status());
        HttpFault.headers(fault.status()).forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) {
                response.getHeaders().put(name, value);
            }
        });
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, FaultBody.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
