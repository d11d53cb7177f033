package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call without a thread that waits: before a request there is only a queue, and between two a timer. */
final class AsyncRun<T, R> extends CompletableFuture<R> implements Turns.Piece {
    /** A request ends by itself at the deadline of its call, and knows more of its end than the call does: so long it may take. */
    private static final Duration LAST_WORDS = Duration.ofMillis(250);

    private final Sending<T> call;
    private final Function<Response<T>, R> wanted;
    private final AsyncCalls calls;

    private volatile Runnable callingOff = () -> {};
    private boolean waits = true;
    private @Nullable Thread worker;
    private @Nullable PartnerCenterException closed;

    @SuppressWarnings("FutureReturnValueIgnored") // giving up cannot fail
    AsyncRun(Sending<T> call, Function<Response<T>, R> wanted, AsyncCalls calls) {
        this.call = call;
        this.wanted = wanted;
        this.calls = calls;
        whenComplete((value, failure) -> giveUp());
    }

    void begin() {
        callingOff = calls.alarm(call.left(), this::late);
        next();
    }

    private void next() {
        synchronized (this) {
            waits = true;
        }
        if (calls.isClosed()) {
            end(Silence::closed);
            return;
        }
        calls.takeTurn(this);
        if (isDone()) {
            // It may have been given up before it came into the queue.
            calls.forget(this);
        }
    }

    @Override
    public Runnable work() {
        return interruptibly(this::answerOrPause);
    }

    @Override
    public void fail(Throwable reason) {
        completeExceptionally(reason);
    }

    /** What follows the work: it runs on the same thread, which nobody interrupts then. */
    private Runnable interruptibly(Supplier<Runnable> work) {
        synchronized (this) {
            if (isDone()) {
                return () -> {};
            }
            waits = false;
            worker = Thread.currentThread();
        }
        try {
            return work.get();
        } catch (Throwable failure) { // also a checked one: the caller's own code need not be Java
            return () -> completeExceptionally(orClosed(failure));
        } finally {
            synchronized (this) {
                worker = null;
                Thread.interrupted();
            }
        }
    }

    private Runnable answerOrPause() {
        try {
            Optional<Response<T>> response = call.send();
            if (response.isEmpty()) {
                return this::change;
            }
            R value = wanted.apply(response.get());
            return () -> complete(value);
        } catch (PartnerCenterException failure) {
            Duration pause = call.pauseAfter(failure);
            return () -> pause(pause);
        }
    }

    /** Takes no turn: the function may wait for another call. */
    private void change() {
        interruptibly(() -> {
                    call.change();
                    return this::next;
                })
                .run();
    }

    private void pause(Duration pause) {
        synchronized (this) {
            waits = true;
        }
        if (calls.isClosed()) {
            end(Silence::closed);
        } else {
            calls.pause(pause, this::next);
        }
    }

    /** An answer of the service says more than that. */
    private synchronized Throwable orClosed(Throwable failure) {
        boolean answered = failure instanceof PartnerCenterException judged && judged.answered() != 0;
        return closed == null || answered || failure instanceof Error ? failure : closed;
    }

    /** The client is: what is neither waiting nor at work finds that out itself. */
    void close() {
        synchronized (this) {
            if (worker != null) {
                closed = call.givenUp(Silence::closed);
                worker.interrupt();
                return;
            }
            if (!waits) {
                return;
            }
        }
        end(Silence::closed);
    }

    private void late() {
        if (call.isUnderWay()) {
            callingOff = calls.alarm(LAST_WORDS, () -> end(Silence::late));
        } else {
            end(Silence::late);
        }
    }

    /** Whoever is told may keep the thread: it is neither the timer's nor that of whoever closes the client. */
    private void end(Function<Request, PartnerCenterException> reason) {
        if (!isDone()) {
            PartnerCenterException failure = call.givenUp(reason);
            calls.tell(() -> completeExceptionally(failure));
        }
    }

    /** Before anybody is told, who may take their time. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        call.callOff();
        return super.cancel(mayInterruptIfRunning);
    }

    private void giveUp() {
        call.callOff();
        callingOff.run();
        calls.forget(this);
        synchronized (this) {
            if (worker != null) {
                worker.interrupt();
            }
        }
    }
}
