package dev.cartwright.client;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One call and its requests, which all carry the same ids. */
final class Run<T> implements Sending<T> {
    private final Prepared<T> call;
    private final Settings settings;
    private final Deadline deadline;
    private final Retries retries;
    private final Transport transport;

    private volatile Request request;
    private volatile boolean calledOff;
    private boolean renewed;

    Run(Prepared<T> call, Settings settings, Request request, Deadline deadline, Retries retries, Transport transport) {
        this.call = call;
        this.settings = settings;
        this.request = request;
        this.deadline = deadline;
        this.retries = retries;
        this.transport = transport;
    }

    /** One request, and a second one when the token of the first was refused and there is another. */
    @Override
    public Optional<Response<T>> send() {
        if (transport.isClosed()) {
            throw Silence.closed(request);
        }
        String token = token();
        try {
            return Optional.of(send(token));
        } catch (PartnerCenterException refusal) {
            if (refusal.answered() != 401 || renewed || !renew(token, refusal)) {
                throw refusal;
            }
            renewed = true;
            Log.CLIENT.log(Level.DEBUG, "{0} was answered 401; a new token is asked for", request.name());
            return Optional.of(send(after(refusal, this::token)));
        }
    }

    private Response<T> send(String token) {
        Request asked = request;
        // Before the reasons not to send are looked for: whoever gives the call up has made one of them first, and
        // looks here then.
        request = asked.sent();
        try {
            if (calledOff || Thread.currentThread().isInterrupted()) {
                throw Silence.interrupted(asked);
            }
            if (deadline.hasPassed()) {
                throw Silence.late(asked);
            }
            return answer(asked, token);
        } catch (PartnerCenterException failure) {
            request = asked.after(failure);
            throw failure;
        }
    }

    private Response<T> answer(Request asked, String token) {
        Duration before = deadline.left();
        retries.sent();
        try {
            Response<T> response = transport.send(call, asked, token, deadline.shortened(settings.requestTimeout()));
            retries.succeeded();
            log(Integer.toString(response.status()), before);
            return response;
        } catch (PartnerCenterException failure) {
            log(outcome(failure), before);
            throw failure;
        }
    }

    private void log(String outcome, Duration before) {
        Log.CLIENT.log(
                Level.DEBUG,
                "{0}: {1} in {2} ms [request id {3}, correlation id {4}]",
                request.name(),
                outcome,
                Long.toString(before.minus(deadline.left()).toMillis()),
                request.requestId(),
                request.correlationId());
    }

    private static String outcome(PartnerCenterException failure) {
        String kind = failure.getClass().getSimpleName();
        return failure.answered() == 0 ? kind : kind + " " + failure.answered();
    }

    private String token() {
        return asked(() -> {
            Credential credential = settings.credential();
            return sendable(
                    credential instanceof WaitingCredential waiting
                            ? waiting.token(deadline.left())
                            : credential.token());
        });
    }

    private boolean renew(String token, PartnerCenterException refusal) {
        return after(refusal, () -> asked(() -> settings.credential().renew(token)));
    }

    private static <A> A after(PartnerCenterException refusal, Supplier<A> question) {
        try {
            return question.get();
        } catch (CredentialException failure) {
            failure.addSuppressed(refusal);
            throw failure;
        }
    }

    /** What a credential answers, which may be anybody's: so may what it throws. */
    private <A> A asked(Supplier<A> question) {
        try {
            return question.get();
        } catch (TokenFailure failure) {
            throw new CredentialException(failure, request);
        } catch (Exception failure) { // also a checked one: a credential need not be Java
            String kind = failure.getClass().getSimpleName();
            throw new CredentialException(
                    TokenFailure.lasting("the credential failed with " + kind + ", the cause of this.", failure),
                    request);
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
        Log.CLIENT.log(
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

    @Override
    public void callOff() {
        calledOff = true;
    }

    @Override
    public boolean isUnderWay() {
        return request.isUnderWay();
    }

    @Override
    public Duration left() {
        return deadline.left();
    }

    @Override
    public PartnerCenterException givenUp(Function<Request, PartnerCenterException> reason) {
        return reason.apply(request);
    }
}
