package dev.cartwright.server.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** What a refused client still sends: one that is sending when its connection ends may lose the answer. */
final class Rest implements Runnable {
    private static final int LARGEST_READ_AWAY = 4 * 1_024 * 1_024;
    private static final long LONGEST_SECONDS = 5;

    private final Request request;
    private final Callback callback;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Scheduler.@Nullable Task deadline;
    private long readAway;

    /** @param callback to be completed when all has come, or too much, or for too long */
    Rest(Request request, Callback callback) {
        this.request = request;
        this.callback = callback;
    }

    /** Who waits for 100 is not sending. */
    void readAway() {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            end();
        } else {
            run();
        }
    }

    @Override
    public void run() {
        while (!ended.get()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                awaitMore();
                return;
            }
            readAway += chunk.remaining();
            chunk.release();
            if (chunk.isLast() || readAway > LARGEST_READ_AWAY) {
                end();
            }
        }
    }

    private void awaitMore() {
        if (deadline == null) {
            deadline = request.getComponents().getScheduler().schedule(this::end, LONGEST_SECONDS, TimeUnit.SECONDS);
        }
        request.demand(this);
    }

    private void end() {
        Scheduler.Task pending = deadline;
        if (pending != null) {
            pending.cancel();
        }
        if (ended.compareAndSet(false, true)) {
            callback.succeeded();
        }
    }
}
