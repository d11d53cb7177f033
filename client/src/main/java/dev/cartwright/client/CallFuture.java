package dev.cartwright.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The future of a call, which is given up before anybody is told of its end: they may take their time. */
abstract class CallFuture<R> extends CompletableFuture<R> {
    private boolean over;

    @SuppressWarnings("FutureReturnValueIgnored") // giving up cannot fail
    CallFuture() {
        // For the ways to end a future that are not overridden below: what depends on it runs last come, first told.
        whenComplete((value, failure) -> giveUp());
    }

    /** Ends the work, at any time and again. */
    abstract void stop();

    final synchronized boolean isOver() {
        return over || isDone();
    }

    /** Its own end, unless there is one: then what became of the work is nobody's business. */
    final void finish(R value) {
        finish(() -> super.complete(value));
    }

    /** The same for a failure, which others than the calling thread may tell. */
    final void finish(Throwable failure, Executor teller) {
        finish(() -> teller.execute(() -> super.completeExceptionally(failure)));
    }

    private void finish(Runnable telling) {
        if (giveUp()) {
            telling.run();
        }
    }

    @Override
    public final boolean complete(R value) {
        giveUp();
        return super.complete(value);
    }

    @Override
    public final boolean completeExceptionally(Throwable failure) {
        giveUp();
        return super.completeExceptionally(failure);
    }

    @Override
    public final boolean cancel(boolean mayInterruptIfRunning) {
        giveUp();
        return super.cancel(mayInterruptIfRunning);
    }

    /** False when it was over. */
    private boolean giveUp() {
        boolean first;
        synchronized (this) {
            first = !isOver();
            over = true;
        }
        stop();
        return first;
    }
}
