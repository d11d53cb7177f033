package dev.cartwright.client;

import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * No answer came: no connection, one that was cut or not trusted, a proxy's refusal, no answer in time; or the call was ended before one came,
 * by an interrupt or the close of its client. The message says which, and whether work may be done.
 */
public final class UnreachableException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    UnreachableException(String message, Silence.Cause cause, Request request, Doubt doubt) {
        super(message, cause.told(), request, doubt);
        retryable = isPassing(cause.problem());
    }

    /**
     * True, unless the calling thread was interrupted, the client was closed, the service's certificate is not trusted, or a proxy refuses with
     * another status than 408, 429, 500, 502, 503 or 504.
     */
    @Override
    public boolean retryable() {
        return retryable;
    }

    private static boolean isPassing(Throwable problem) {
        return !(problem instanceof InterruptedException)
                && !(problem instanceof IllegalStateException)
                && !isDistrust(problem)
                && !(problem instanceof ProxyRefusal refusal && !refusal.isPassing());
    }

    static boolean isDistrust(@Nullable Throwable problem) {
        return problem instanceof CertificateException
                || (problem instanceof SSLException && isDistrust(problem.getCause()));
    }
}
