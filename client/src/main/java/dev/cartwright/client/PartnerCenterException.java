package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that brought no result. Four kinds, since callers act differently: {@link RefusedException} (the service
 * said no), {@link UnreachableException} (no answer came), {@link UnreadableException} (an answer came that makes no
 * sense), {@link CredentialException} (no token could be had, so that nothing was sent). No message holds a token.
 */
public abstract sealed class PartnerCenterException extends RuntimeException
        permits RefusedException, UnreachableException, UnreadableException, CredentialException {
    private static final long serialVersionUID = 1L;

    private final String requestId;
    private final String correlationId;

    PartnerCenterException(String message, @Nullable Throwable cause, Request request) {
        super(
                message + " [request id " + request.requestId() + ", correlation id " + request.correlationId() + "]",
                cause);
        requestId = request.requestId();
        correlationId = request.correlationId();
    }

    /**
     * Whether the same call may go well later, without a change: the service was busy, failed, or did not answer.
     *
     * <p>The client has sent it again already, as often as its {@link RetryPolicy} says.
     */
    public abstract boolean retryable();

    /** The MS-RequestId that was sent: for the same call again ({@link CallOptions#requestId}), and for Microsoft's support. */
    public String requestId() {
        return requestId;
    }

    /** The MS-CorrelationId that was sent. */
    public String correlationId() {
        return correlationId;
    }
}
