package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call without a thread that waits: before a request there is only a queue, and between two a timer. */
final class AsyncRun<T, R> extends CallFuture<R> implements Turns.Piece {
    /** A request ends by itself at the deadline of its call, and knows more of its end than the call does: so long it may take. */
    private static final Duration LAST_WORDS = Duration.ofMillis(250);

    private final Sending<T> call;
    private final Function<Response<T>, R> wanted;
    private final AsyncCalls calls;

    /** Of what the timer has been given; one that is up takes no harm. */
    private final Queue<Runnable> callingsOff = new ConcurrentLinkedQueue<>();

    private boolean waits = true;
    private @Nullable Thread worker;
    private @Nullable PartnerCenterException closed;

    AsyncRun(Sending<T> call, Function<Response<T>, R> wanted, AsyncCalls calls) {
        this.call = call;
        this.wanted = wanted;
        this.calls = calls;
    }

    void begin() {
        untilOver(calls.alarm(call.left(), this::late));
        next();
    }

    private void untilOver(Runnable callingOff) {
        callingsOff.add(callingOff);
        if (isOver()) {
            callingOff.run();
        }
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
        if (isOver()) {
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
        finish(reason, Runnable::run);
    }

    /** What follows the work: it runs on the same thread, which nobody interrupts then. */
    private Runnable interruptibly(Supplier<Runnable> work) {
        synchronized (this) {
            if (isOver()) {
                return () -> {};
            }
            waits = false;
            worker = Thread.currentThread();
        }
        try {
            return work.get();
        } catch (Throwable failure) { // also a checked one: the caller's own code need not be Java
            return () -> fail(orClosed(failure));
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
            return () -> finish(value);
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
            untilOver(calls.pause(pause, this::next));
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
            untilOver(calls.alarm(LAST_WORDS, () -> end(Silence::late)));
        } else {
            end(Silence::late);
        }
    }

    /** Whoever is told may keep the thread: it is neither the timer's nor that of whoever closes the client. */
    private void end(Function<Request, PartnerCenterException> reason) {
        if (!isOver()) {
            finish(call.givenUp(reason), calls::tell);
        }
    }

    @Override
    void stop() {
        call.callOff();
        synchronized (this) {
            if (worker != null) {
                worker.interrupt();
            }
        }
        callingsOff.forEach(Runnable::run);
        calls.forget(this);
    }
}
