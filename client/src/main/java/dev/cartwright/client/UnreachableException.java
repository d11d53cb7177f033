package dev.cartwright.client;

import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** No answer came: no connection, a cut connection, or no answer in time. The message says whether work may be done. */
public final class UnreachableException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause, Request request, @Nullable String doubt) {
        super(message, cause, request, doubt);
    }

    /** True, unless the calling thread was interrupted, the client was closed, the service's certificate is not trusted or a proxy refuses. */
    @Override
    public boolean retryable() {
        return !(getCause() instanceof InterruptedException)
                && !(getCause() instanceof IllegalStateException)
                && !isDistrust(getCause())
                && !(getCause() instanceof ProxyRefusal refusal && !refusal.isPassing());
    }

    static boolean isDistrust(@Nullable Throwable problem) {
        return problem instanceof CertificateException
                || (problem instanceof SSLException && isDistrust(problem.getCause()));
    }
}
