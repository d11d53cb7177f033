package dev.cartwright.server.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/** Takes Jersey's answer whole and sends it in one piece: no thread waits for a slow reader. */
final class AnswerWriter implements ContainerResponseWriter {
    private final Exchange exchange;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    AnswerWriter(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse answer) {
        exchange.response().setStatus(answer.getStatus());
        answer.getStringHeaders()
                .forEach((name, values) -> exchange.response().getHeaders().put(name, values));
        return body;
    }

    @Override
    public void commit() {
        exchange.response().write(true, ByteBuffer.wrap(body.toByteArray()), exchange.callback());
    }

    /** What no mapper could turn into an answer. */
    @Override
    public void failure(Throwable failure) {
        exchange.callback().failed(failure);
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }

    /** A write is answered once it is stored; that is bounded by the store, not by a time. */
    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
        return true;
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
        throw new UnsupportedOperationException("no resource has a time limit of its own");
    }
}
