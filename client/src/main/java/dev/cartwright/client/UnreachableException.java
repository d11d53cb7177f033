package dev.cartwright.client;

import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** No answer came: no connection, a cut connection, or no answer in time. The message says whether work may be done. */
public final class UnreachableException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    UnreachableException(String message, Silence.Cause cause, Request request, Doubt doubt) {
        super(message, cause.told(), request, doubt);
        retryable = isPassing(cause.problem());
    }

    /** True, unless the calling thread was interrupted, the client was closed, the service's certificate is not trusted or a proxy refuses. */
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
