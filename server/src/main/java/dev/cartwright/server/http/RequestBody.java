package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects a request's body as it arrives, without a thread that waits. */
final class RequestBody implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestBody.class);

    private final Request request;
    private final int largest;
    private final Patience patience;
    private final BodyRoom room;
    private final AtomicLong held = new AtomicLong();
    private final Consumer<byte[]> taker;
    private final Consumer<FaultException> refuser;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile Scheduler.@Nullable Task check;
    private final AtomicInteger arrived = new AtomicInteger();

    /** @see Bodies#collect */
    RequestBody(
            Request request,
            int largest,
            Patience patience,
            BodyRoom room,
            Consumer<byte[]> taker,
            Consumer<FaultException> refuser) {
        this.request = request;
        this.largest = largest;
        this.patience = patience;
        this.room = room;
        this.taker = taker;
        this.refuser = refuser;
    }

    @Override
    public void run() {
        while (!settled.get()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                awaitMore();
                return;
            }
            if (Content.Chunk.isFailure(chunk, false)) {
                // Nothing has come for a while: how long that may be is for our own patience to say.
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                refuse(refusal(chunk.getFailure()));
                return;
            }
            take(chunk);
        }
    }

    private void take(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes, 0, bytes.length);
        chunk.release();
        boolean whole = collected.size() == 0 && chunk.isLast();
        if (!whole) {
            if (!hold(bytes.length)) {
                refuse(HttpFault.UNAVAILABLE.exception());
                return;
            }
            collected.writeBytes(bytes);
        }
        if (arrived.addAndGet(bytes.length) > largest) {
            refuse(HttpFault.CONTENT_TOO_LARGE.exception());
        } else if (chunk.isLast() && settle()) {
            try {
                taker.accept(whole ? bytes : collected.toByteArray());
            } finally {
                release();
            }
        }
    }

    private boolean hold(int bytes) {
        if (!room.take(bytes)) {
            return false;
        }
        held.addAndGet(bytes);
        if (settled.get()) {
            release();
        }
        return true;
    }

    private void release() {
        room.give(held.getAndSet(0));
    }

    private void awaitMore() {
        if (check == null) {
            lookAgain();
        }
        request.demand(this);
    }

    private void lookAgain() {
        check = request.getComponents()
                .getScheduler()
                .schedule(this::checkPatience, Patience.CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void checkPatience() {
        if (patience.isExhausted(System.nanoTime() - request.getHeadersNanoTime(), arrived.get())) {
            refuse(HttpFault.REQUEST_TIMEOUT.exception());
        } else if (!settled.get()) {
            lookAgain();
        }
    }

    private void refuse(FaultException fault) {
        if (settle()) {
            release();
            refuser.accept(fault);
        }
    }

    private boolean settle() {
        Scheduler.Task pending = check;
        if (pending != null) {
            pending.cancel();
        }
        return settled.compareAndSet(false, true);
    }

    /** A body that did not arrive, or not whole, is the caller's fault. */
    private static FaultException refusal(Throwable failure) {
        LOG.debug("a body did not arrive", failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return HttpFault.REQUEST_TIMEOUT.exception();
            }
            if (cause instanceof HttpException http && http.getCode() < HttpFault.UNEXPECTED.status()) {
                return HttpFault.ofStatus(http.getCode()).exception();
            }
        }
        return HttpFault.BAD_REQUEST.exception();
    }
}
