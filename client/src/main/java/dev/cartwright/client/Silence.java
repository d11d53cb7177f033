package dev.cartwright.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A call that got no answer: whether it can have been done is what its caller must know. */
final class Silence {
    private static final String INTERRUPTED = "the calling thread was interrupted";
    private static final String CHECK_THE_WAY = "check the endpoint and the network, then call again.";

    private Silence() {}

    /** Whether that is one; whatever else went wrong is a fault of this program. */
    static boolean isOne(Throwable problem) {
        return problem instanceof IOException
                || problem instanceof InterruptedException
                || problem instanceof UnresolvedAddressException;
    }

    /** Of a request that was to be sent. */
    static UnreachableException after(Request request, Throwable problem, Duration timeout, Secret secret) {
        String type = problem.getClass().getSimpleName();
        Cause cause = new Cause(problem, secret.isIn(problem) ? null : problem);
        if (problem instanceof HttpConnectTimeoutException) {
            return unsent(request, "no connection in time", CHECK_THE_WAY, cause);
        }
        if (problem instanceof HttpTimeoutException) {
            return unanswered(request, "no answer within " + timeout.toMillis() + " ms", cause);
        }
        if (problem instanceof ConnectException || problem instanceof UnresolvedAddressException) {
            return unsent(request, "no connection (" + type + ")", CHECK_THE_WAY, cause);
        }
        if (UnreachableException.isDistrust(problem)) {
            return unsent(
                    request,
                    "its certificate is not trusted (" + type + ")",
                    "check that it is for the host of the endpoint and valid today, and that trustStore(…) holds the certificate"
                            + " of whoever issued it.",
                    cause);
        }
        if (problem instanceof ProxyRefusal refusal) {
            return unsent(request, refusal.happened(), refusal.remedy(), cause);
        }
        if (problem instanceof InterruptedException) {
            return unanswered(request, INTERRUPTED, cause);
        }
        return unanswered(request, "the connection failed (" + type + ")", cause);
    }

    /**
     * Why there was no answer.
     *
     * @param told the problem; none when its words, which the JDK takes from what came, hold the token
     */
    record Cause(Throwable problem, @Nullable Throwable told) {
        Cause(Throwable ours) {
            this(ours, ours);
        }
    }

    /** Of a call whose thread was interrupted before its next request. */
    static UnreachableException interrupted(Request request) {
        return unsent(request, INTERRUPTED, "call again if it is still wanted.", new Cause(new InterruptedException()));
    }

    /** Of a call whose client was closed. */
    static UnreachableException closed(Request request) {
        Cause cause = new Cause(new IllegalStateException("The client was closed."));
        return request.isUnderWay()
                ? unanswered(request, "the client was closed before its answer came", cause)
                : unsent(
                        request,
                        "the client was closed before it could be sent",
                        "keep the client open as long as it is called.",
                        cause);
    }

    /** Of a call whose deadline has passed. */
    static UnreachableException late(Request request) {
        Cause cause = new Cause(new TimeoutException());
        return request.isUnderWay()
                ? unanswered(request, "its deadline had passed before its answer came", cause)
                : unsent(
                        request,
                        "its deadline had passed before it could be sent",
                        "call again, with a longer deadline if the credential, the queue or the function of an update takes so long.",
                        cause);
    }

    private static UnreachableException unsent(Request request, String happened, String remedy, Cause cause) {
        String advice = request.earlier() == Doubt.NONE ? " Nothing was sent: " + remedy : "";
        return new UnreachableException(said(request, happened, advice), cause, request, Doubt.NONE);
    }

    private static UnreachableException unanswered(Request request, String happened, Cause cause) {
        String advice = Advice.afterSilence(request);
        return new UnreachableException(said(request, happened, advice), cause, request, Doubt.OPEN);
    }

    private static String said(Request request, String happened, String advice) {
        return "No answer to " + request.name() + ": " + happened + "." + advice;
    }
}
