package dev.cartwright.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** A call that got no answer: whether it can have been done is what its caller must know. */
final class Silence {
    private static final String INTERRUPTED = "the calling thread was interrupted";
    private static final String CHECK_THE_WAY = "check the endpoint and the network, then call again.";

    private Silence() {}

    /** Of a request that was to be sent. */
    static UnreachableException after(Request request, Throwable problem, Duration timeout) {
        String type = problem.getClass().getSimpleName();
        if (problem instanceof HttpConnectTimeoutException) {
            return unsent(request, "no connection in time", CHECK_THE_WAY, problem);
        }
        if (problem instanceof HttpTimeoutException) {
            return unanswered(request, "no answer within " + timeout.toMillis() + " ms", problem);
        }
        if (problem instanceof ConnectException || problem instanceof UnresolvedAddressException) {
            return unsent(request, "no connection (" + type + ")", CHECK_THE_WAY, problem);
        }
        if (UnreachableException.isDistrust(problem)) {
            return unsent(
                    request,
                    "its certificate is not trusted (" + type + ")",
                    "check the endpoint, and that trustStore(…) holds the certificate of whoever issued its own.",
                    problem);
        }
        if (problem instanceof InterruptedException) {
            return unanswered(request, INTERRUPTED, problem);
        }
        return unanswered(request, "the connection failed (" + type + ")", problem);
    }

    /** Of a call whose thread was interrupted before its next request, the first or another. */
    static UnreachableException interrupted(Request request, boolean first) {
        InterruptedException problem = new InterruptedException();
        return first
                ? unsent(request, INTERRUPTED, "call again if it is still wanted.", problem)
                : unanswered(request, INTERRUPTED, problem);
    }

    /** Of a call whose deadline has passed before its next request, the first or another. */
    static UnreachableException late(Request request, boolean first) {
        TimeoutException problem = new TimeoutException();
        String happened = "its deadline had passed before it could be sent";
        return first
                ? unsent(
                        request,
                        happened,
                        "call again, with a longer deadline if the credential takes so long.",
                        problem)
                : unanswered(request, happened, problem);
    }

    private static UnreachableException unsent(Request request, String happened, String remedy, Throwable problem) {
        return of(request, happened, "Nothing was sent: " + remedy, problem);
    }

    private static UnreachableException unanswered(Request request, String happened, Throwable problem) {
        return of(request, happened, Advice.afterSilence(request.changesNothing()), problem);
    }

    private static UnreachableException of(Request request, String happened, String advice, Throwable problem) {
        return new UnreachableException(
                "No answer to " + request.name() + ": " + happened + ". " + advice, problem, request);
    }
}
