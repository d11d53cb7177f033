package dev.cartwright.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The calls of a client that nobody waits for: 64 of them have a thread at a time, the others wait. Thread-safe. */
final class AsyncCalls {
    /** Each holds a thread and a connection. */
    private static final int MOST_AT_ONCE = 64;

    private final Transport transport;
    private final Time time;
    private final Turns turns;
    /**
     * Their threads are begun one by one, since thousands may end at the same moment: who is told and leaves at once leaves their thread to
     * those after them, who stays keeps nobody waiting.
     */
    private final Turns endings;

    private final Set<AsyncRun<?, ?>> underWay = ConcurrentHashMap.newKeySet();

    /** @param executor has a thread for each piece of work, at once and after the close */
    AsyncCalls(Transport transport, Time time, Executor executor) {
        this.transport = transport;
        this.time = time;
        this.turns = new Turns(executor, MOST_AT_ONCE);
        this.endings = new Turns(executor, 1);
    }

    /** Returns at once. */
    <T, R> CompletableFuture<R> begin(Sending<T> call, Function<Response<T>, R> wanted) {
        AsyncRun<T, R> run = new AsyncRun<>(call, wanted, this);
        underWay.add(run);
        run.begin();
        return run;
    }

    /** Ends them; the transport must be closed before. */
    void close() {
        underWay.forEach(AsyncRun::close);
    }

    boolean isClosed() {
        return transport.isClosed();
    }

    void takeTurn(AsyncRun<?, ?> run) {
        turns.take(run);
    }

    /** What is returned calls it off. */
    Runnable pause(Duration pause, Runnable following) {
        return time.after(pause, following);
    }

    /** What is returned calls the alarm off. */
    Runnable alarm(Duration time, Runnable ringing) {
        return this.time.alarm(time, ringing);
    }

    /** On a thread of the client's, unless the machine has no more. */
    void tell(Runnable telling) {
        endings.take(new Turns.Piece() {
            @Override
            public Runnable work() {
                return telling;
            }

            @Override
            public void fail(Throwable reason) {
                telling.run();
            }
        });
    }

    void forget(AsyncRun<?, ?> run) {
        underWay.remove(run);
        turns.leave(run);
    }
}
