package dev.cartwright.server.http;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.TryExecutor;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose requests have an end, and on which a head that Jetty would drop without a word is answered.
 *
 * <p>Jetty bounds the silence between two bytes only; its connection is the one place where the start of a head is known.
 */
final class PatientConnection extends HttpConnection {
    private static final long HEAD_SECONDS = 10;
    private static final long EXCHANGE_SECONDS = 60;

    /** Of the head that is being read, as they came. */
    private String method = "";

    private String target = "";
    private @Nullable RequestLine refused;
    private final Executor executor;

    PatientConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
        super(configuration, connector, endPoint);
        this.executor = new Resuming(connector.getExecutor());
    }

    @Override
    protected RequestHandler newRequestHandler() {
        return new RequestHandler() {
            @Override
            public void startRequest(String sentMethod, String sentTarget, HttpVersion version) {
                method = sentMethod;
                target = sentTarget;
                super.startRequest(sentMethod, sentTarget, version);
            }

            @Override
            public boolean headerComplete() {
                boolean handle = super.headerComplete();
                method = "";
                target = "";
                return handle;
            }

            @Override
            public void badMessage(HttpException failure) {
                if (getHttpChannel().getRequest() == null) {
                    refused = RequestLine.asSent(method, target);
                }
                super.badMessage(failure);
            }

            @Override
            public void parsedHeader(HttpField field) {
                if (field.getHeader() == HttpHeader.EXPECT && !HttpHeaderValue.CONTINUE.is(field.getValue())) {
                    throw new BadMessageException("unknown Expect");
                }
                super.parsedHeader(field);
            }
        };
    }

    @Override
    protected Executor getExecutor() {
        return executor;
    }

    /**
     * After an answer that came from another thread, Jetty goes on with the connection on a worker. Where its selector handles requests itself, the
     * connection waits there for the next one instead, and keeps its buffer for it.
     */
    private final class Resuming implements TryExecutor {
        private final Executor workers;

        Resuming(Executor workers) {
            this.workers = workers;
        }

        @Override
        public void execute(Runnable work) {
            if (work == PatientConnection.this
                    && getInvocationType() == InvocationType.NON_BLOCKING
                    && isRequestBufferEmpty()
                    && !isFillInterested()
                    && getEndPoint().isOpen()) {
                fillInterested();
            } else {
                workers.execute(work);
            }
        }

        @Override
        public boolean tryExecute(Runnable work) {
            return workers instanceof TryExecutor threads && threads.tryExecute(work);
        }
    }

    /** Answers a head that takes too long and cuts off an exchange that does, such as one with a client that does not read. */
    void checkPatience(long now) {
        Request request = getHttpChannel().getRequest();
        if (request != null && isOver(now, request.getBeginNanoTime(), EXCHANGE_SECONDS)) {
            getEndPoint().close(new TimeoutException("the exchange took too long"));
        } else if (isInHead()
                && isOver(now, getParser().getBeginNanoTime(), HEAD_SECONDS)
                && getEndPoint() instanceof AbstractEndPoint reading) {
            reading.getFillInterest().onFail(new TimeoutException("the head took too long"));
        }
    }

    /** Of the request whose head was refused, after which none comes on this connection. */
    Optional<RequestLine> refused() {
        return Optional.ofNullable(refused);
    }

    /** Jetty does so when it finds that there is nothing to be read any more. */
    private void giveBufferBack() {
        if (!getEndPoint().isOpen()) {
            run();
        }
    }

    private boolean isInHead() {
        return getParser().inHeaderState() && !getParser().isStart();
    }

    private static boolean isOver(long now, long begin, long seconds) {
        return now - begin > TimeUnit.SECONDS.toNanos(seconds);
    }

    @Override
    protected void onFillInterestedFailed(Throwable cause) {
        if (cause instanceof TimeoutException && isInHead()) {
            getParser().getHandler().badMessage(new BadMessageException(HttpStatus.REQUEST_TIMEOUT_408));
        } else {
            super.onFillInterestedFailed(cause);
            giveBufferBack();
        }
    }
}
