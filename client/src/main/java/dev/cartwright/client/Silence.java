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
        if (problem instanceof ProxyRefusal refusal) {
            return unsent(request, refusal.happened(), refusal.remedy(), problem);
        }
        if (problem instanceof InterruptedException) {
            return unanswered(request, INTERRUPTED, problem);
        }
        return unanswered(request, "the connection failed (" + type + ")", problem);
    }

    /** Of a call whose thread was interrupted before its next request. */
    static UnreachableException interrupted(Request request) {
        return unsent(request, INTERRUPTED, "call again if it is still wanted.", new InterruptedException());
    }

    /** Of a call whose client was closed before its next request. */
    static UnreachableException closed(Request request) {
        return unsent(
                request,
                "the client was closed before it could be sent",
                "keep the client open as long as it is called.",
                new IllegalStateException("The client was closed."));
    }

    /** Of a call whose deadline has passed before its next request. */
    static UnreachableException late(Request request) {
        return unsent(
                request,
                "its deadline had passed before it could be sent",
                "call again, with a longer deadline if the credential takes so long.",
                new TimeoutException());
    }

    private static UnreachableException unsent(Request request, String happened, String remedy, Throwable problem) {
        String advice = request.mayBeDone() ? "" : " Nothing was sent: " + remedy;
        return new UnreachableException(said(request, happened, advice), problem, request, null);
    }

    private static UnreachableException unanswered(Request request, String happened, Throwable problem) {
        String advice = Advice.afterSilence(request.changesNothing());
        return new UnreachableException(said(request, happened, advice), problem, request, Advice.DOUBT);
    }

    private static String said(Request request, String happened, String advice) {
        return "No answer to " + request.name() + ": " + happened + "." + advice;
    }
}
