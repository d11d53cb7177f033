package dev.cartwright.client;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a call from its ids to its result: token, request, and what follows when that fails. Thread-safe. */
final class Pipeline {
    private static final System.Logger LOG = System.getLogger("dev.cartwright.client");
    /** Each holds a thread and a connection. */
    private static final int MOST_ASYNC_REQUESTS = 64;

    private final Transport transport;
    private final Time time;
    private final Supplier<String> newId;
    private final DoubleSupplier random;
    private final Turns turns;
    private final Set<AsyncRun<?, ?>> underWay = ConcurrentHashMap.newKeySet();
    private final RetryBudget budget = new RetryBudget();

    /**
     * @param newId a fresh id each time
     * @param random from 0 to 1
     * @param executor has a thread for each request of those who do not wait, as many as are sent at once
     */
    Pipeline(Transport transport, Time time, Supplier<String> newId, DoubleSupplier random, ExecutorService executor) {
        this.transport = transport;
        this.time = time;
        this.newId = newId;
        this.random = random;
        this.turns = new Turns(executor, MOST_ASYNC_REQUESTS);
    }

    /** Ends those calls that nobody waits for and whose next request is not sent yet; the transport must be closed before. */
    void close() {
        underWay.forEach(AsyncRun::closeIfItWaits);
    }

    /** Of a call that begins now. */
    Deadline deadline(Settings settings) {
        return Deadline.in(settings.deadline(), time);
    }

    /** Of calls that end then. */
    Retries retries(Settings settings, Deadline deadline) {
        return new Retries(settings.retryPolicy(), budget, deadline, random);
    }

    /** @throws IllegalStateException if the client is closed */
    <T> Sending<T> begin(Prepared<T> call, Settings settings, Deadline deadline) {
        return new Run<>(call, settings, deadline);
    }

    /** Waits on the calling thread; an interrupt ends the call, and stays set. */
    <T> Response<T> run(Sending<T> run) {
        while (true) {
            try {
                return run.send();
            } catch (PartnerCenterException failure) {
                Duration pause = run.pauseAfter(failure);
                try {
                    time.sleep(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw failure;
                }
            }
        }
    }

    /**
     * Returns at once. Cancelling ends the request that is under way, or the pause; so does {@code orTimeout} and whatever else completes the
     * future. Work that the service has begun goes on there.
     */
    <T, R> CompletableFuture<R> runAsync(Supplier<Sending<T>> beginning, Function<Response<T>, R> wanted) {
        Sending<T> run;
        try {
            run = beginning.get();
        } catch (IllegalStateException closed) {
            return CompletableFuture.failedFuture(closed);
        }
        AsyncRun<T, R> async = new AsyncRun<>(run, wanted);
        async.next();
        return async;
    }

    /** One call: its ids are made here, once, unless the caller brings one, and kept over all of its requests. */
    private final class Run<T> implements Sending<T> {
        private final Prepared<T> call;
        private final Settings settings;
        private Request request;
        private final Deadline deadline;
        private final Retries retries;
        private boolean renewed;

        Run(Prepared<T> call, Settings settings, Deadline deadline) {
            this.call = call;
            this.settings = settings;
            this.request = new Request(
                    call.method(),
                    transport.uri(call),
                    settings.requestId().orElseGet(newId),
                    newId.get(),
                    call.repetition());
            this.deadline = deadline;
            this.retries = retries(settings, deadline);
        }

        /** One request, and a second one when the token of the first was refused and there is another. */
        @Override
        public Response<T> send() {
            if (transport.isClosed()) {
                throw Silence.closed(request);
            }
            String token = token();
            try {
                return send(token);
            } catch (PartnerCenterException refusal) {
                if (refusal.answered() != 401
                        || renewed
                        || !settings.credential().renew(token)) {
                    throw refusal;
                }
                renewed = true;
                LOG.log(Level.DEBUG, "{0} was answered 401; a new token is asked for", request.name());
                return send(token());
            }
        }

        private Response<T> send(String token) {
            if (Thread.currentThread().isInterrupted()) {
                throw Silence.interrupted(request);
            }
            if (deadline.hasPassed()) {
                throw Silence.late(request);
            }
            long start = time.nanos();
            retries.sent();
            try {
                Response<T> response =
                        transport.send(call, request, token, deadline.shortened(settings.requestTimeout()));
                budget.success();
                log(Integer.toString(response.status()), start);
                return response;
            } catch (PartnerCenterException failure) {
                request = request.after(failure);
                log(outcome(failure), start);
                throw failure;
            }
        }

        private void log(String outcome, long start) {
            LOG.log(
                    Level.DEBUG,
                    "{0}: {1} in {2} ms [request id {3}, correlation id {4}]",
                    request.name(),
                    outcome,
                    Long.toString(Duration.ofNanos(time.nanos() - start).toMillis()),
                    request.requestId(),
                    request.correlationId());
        }

        private static String outcome(PartnerCenterException failure) {
            String kind = failure.getClass().getSimpleName();
            return failure.answered() == 0 ? kind : kind + " " + failure.answered();
        }

        @Override
        public Request request() {
            return request;
        }

        private String token() {
            try {
                Credential credential = settings.credential();
                return sendable(
                        credential instanceof WaitingCredential waiting
                                ? waiting.token(deadline.left())
                                : credential.token());
            } catch (TokenFailure failure) {
                throw new CredentialException(failure, request);
            }
        }

        private static String sendable(String token) {
            try {
                return FixedToken.checked(token);
            } catch (IllegalArgumentException e) {
                throw TokenFailure.lasting("the credential gave none that can be sent. " + e.getMessage());
            }
        }

        @Override
        public Duration pauseAfter(PartnerCenterException failure) {
            Duration pause = retries.pauseAfter(failure).orElseThrow(() -> failure);
            LOG.log(
                    Level.INFO,
                    "{0} is sent again in {1} ms, request {2} of at most {3}, after {4} [request id {5}]",
                    request.name(),
                    Long.toString(pause.toMillis()),
                    Integer.toString(retries.requests() + 1),
                    Integer.toString(settings.retryPolicy().attempts()),
                    outcome(failure),
                    request.requestId());
            return pause;
        }
    }

    /** The same call without a thread that waits: before a request there is only a queue, and between two a timer. */
    private final class AsyncRun<T, R> extends CompletableFuture<R> {
        private final Sending<T> run;
        private final Function<Response<T>, R> wanted;
        private boolean waits = true;
        private @Nullable Thread sender;

        @SuppressWarnings("FutureReturnValueIgnored") // giving up cannot fail
        AsyncRun(Sending<T> run, Function<Response<T>, R> wanted) {
            this.run = run;
            this.wanted = wanted;
            underWay.add(this);
            whenComplete((value, failure) -> giveUp());
        }

        void next() {
            if (transport.isClosed()) {
                completeExceptionally(Silence.closed(run.request()));
                return;
            }
            try {
                turns.take(this::send);
            } catch (RejectedExecutionException e) {
                completeExceptionally(Silence.closed(run.request()));
            }
        }

        private Runnable send() {
            synchronized (this) {
                if (isDone()) {
                    return () -> {};
                }
                waits = false;
                sender = Thread.currentThread();
            }
            Runnable outcome = outcome();
            // Before it is told, or this thread would interrupt itself.
            synchronized (this) {
                sender = null;
            }
            return outcome;
        }

        private Runnable outcome() {
            try {
                return answerOrPause();
            } catch (RuntimeException | Error failure) {
                return () -> completeExceptionally(failure);
            }
        }

        private Runnable answerOrPause() {
            try {
                R value = wanted.apply(run.send());
                return () -> complete(value);
            } catch (PartnerCenterException failure) {
                Duration pause = run.pauseAfter(failure);
                return () -> pause(pause);
            }
        }

        private void pause(Duration pause) {
            synchronized (this) {
                waits = true;
            }
            if (transport.isClosed()) {
                completeExceptionally(Silence.closed(run.request()));
            } else {
                time.after(pause).execute(this::next);
            }
        }

        void closeIfItWaits() {
            boolean unsent;
            synchronized (this) {
                unsent = waits;
            }
            if (unsent) {
                completeExceptionally(Silence.closed(run.request()));
            }
        }

        private void giveUp() {
            underWay.remove(this);
            synchronized (this) {
                if (sender != null) {
                    sender.interrupt();
                }
            }
        }
    }
}
