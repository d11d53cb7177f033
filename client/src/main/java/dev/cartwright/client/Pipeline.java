package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes a call from its ids to its result: token, request, and what follows when that fails. Thread-safe. */
final class Pipeline {
    private final Transport transport;
    private final Time time;
    private final Supplier<String> newId;
    private final DoubleSupplier random;
    private final AsyncCalls asyncCalls;
    private final RetryBudget budget = new RetryBudget();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param newId a fresh id each time
     * @param random from 0 to 1
     * @param executor has a thread for each piece of work of those who do not wait, at once and after the close
     */
    Pipeline(Transport transport, Time time, Supplier<String> newId, DoubleSupplier random, Executor executor) {
        this.transport = transport;
        this.time = time;
        this.newId = newId;
        this.random = random;
        this.asyncCalls = new AsyncCalls(transport, time, executor);
    }

    /** Ends those calls that nobody waits for, and the pauses of the others; the transport must be closed before. */
    void close() {
        closed.countDown();
        asyncCalls.close();
    }

    /** Of a call that begins now. */
    Deadline deadline(Settings settings) {
        return Deadline.in(settings.deadline(), time);
    }

    /** Of calls that end then. */
    Retries retries(Settings settings, Deadline deadline) {
        return new Retries(settings.retryPolicy(), budget, deadline, random);
    }

    /** A call whose ids are made here, once, unless the caller brings one. */
    <T> Sending<T> begin(Prepared<T> call, Settings settings, Deadline deadline) {
        Request request = new Request(
                call.method(),
                transport.uri(call),
                settings.requestId().orElseGet(newId),
                newId.get(),
                call.repetition());
        return new Run<>(call, settings, request, deadline, retries(settings, deadline), transport);
    }

    /**
     * Waits on the calling thread; an interrupt ends the call, and stays set.
     *
     * @throws IllegalStateException if the client is closed before the call begins; nothing is asked for then, not even a token
     */
    <T> Response<T> run(Supplier<Sending<T>> beginning) {
        if (transport.isClosed()) {
            throw closed();
        }
        Sending<T> call = beginning.get();
        while (true) {
            Optional<Response<T>> response = answerOrPause(call);
            if (response.isPresent()) {
                return response.get();
            }
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("The client was closed: keep it open as long as it is called.");
    }

    private <T> Optional<Response<T>> answerOrPause(Sending<T> call) {
        Optional<Response<T>> response;
        try {
            response = call.send();
        } catch (PartnerCenterException failure) {
            pause(call.pauseAfter(failure), failure);
            return Optional.empty();
        }
        if (response.isEmpty()) {
            call.change();
        }
        return response;
    }

    private void pause(Duration pause, PartnerCenterException failure) {
        try {
            time.sleep(pause, closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /**
     * Returns at once. Cancelling ends the request that is under way, or the pause; so do the deadline, {@code orTimeout} and whatever else
     * completes the future. Work that the service has begun goes on there.
     */
    <T, R> CompletableFuture<R> runAsync(Supplier<Sending<T>> beginning, Function<Response<T>, R> wanted) {
        return transport.isClosed()
                ? CompletableFuture.failedFuture(closed())
                : asyncCalls.begin(beginning.get(), wanted);
    }
}
