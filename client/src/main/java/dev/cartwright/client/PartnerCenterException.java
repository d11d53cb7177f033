package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that brought no result. Three kinds, since callers act differently: {@link RefusedException} (the service
 * said no), {@link UnreachableException} (no answer came), {@link UnreadableException} (an answer came that makes no
 * sense). No message holds a token.
 */
public abstract sealed class PartnerCenterException extends RuntimeException
        permits RefusedException, UnreachableException, UnreadableException {
    private static final long serialVersionUID = 1L;

    private final String requestId;
    private final String correlationId;

    PartnerCenterException(String message, @Nullable Throwable cause, Attempt attempt) {
        super(
                message + " [request id " + attempt.requestId() + ", correlation id " + attempt.correlationId() + "]",
                cause);
        requestId = attempt.requestId();
        correlationId = attempt.correlationId();
    }

    /** The MS-RequestId that was sent; Microsoft's support asks for it. */
    public String requestId() {
        return requestId;
    }

    /** The MS-CorrelationId that was sent. */
    public String correlationId() {
        return correlationId;
    }
}
