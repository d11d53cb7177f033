package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that brought no result. Four kinds, since callers act differently: {@link RefusedException} (the service
 * said no), {@link UnreachableException} (no answer came), {@link UnreadableException} (an answer came that makes no
 * sense), {@link CredentialException} (no token could be had, so that no request was sent, or no further one). No message holds a token.
 */
public abstract sealed class PartnerCenterException extends RuntimeException
        permits RefusedException, UnreachableException, UnreadableException, CredentialException {
    private static final long serialVersionUID = 1L;

    private final String requestId;
    private final String correlationId;
    private final boolean mayBeDone;

    /** @param doubt what this failure itself leaves open about a write */
    PartnerCenterException(String message, @Nullable Throwable cause, Request request, Doubt doubt) {
        super(
                message + request.doubt(doubt).sentence(request) + " [request id " + request.requestId()
                        + ", correlation id " + request.correlationId() + "]",
                cause);
        mayBeDone = request.doubt(doubt) != Doubt.NONE;
        requestId = request.requestId();
        correlationId = request.correlationId();
    }

    /**
     * Whether a write may have been done although it failed: a request of the call, this one or an earlier one, got no answer that says
     * otherwise. Then look, or call again with {@link CallOptions#requestId} and {@link #requestId}, so that nothing is done twice; after an
     * {@linkplain CartById#update update}, which takes no id, look. Always false for what changes nothing.
     */
    public boolean mayBeDone() {
        return mayBeDone;
    }

    /**
     * Whether the same call may go well later, without a change: the service was busy, failed, or did not answer.
     *
     * <p>The client has sent it again already, as often as its {@link RetryPolicy} says.
     */
    public abstract boolean retryable();

    /** The status of the answer; 0 when none came. */
    int answered() {
        return 0;
    }

    /** The MS-RequestId that was sent: for the same call again ({@link CallOptions#requestId}), and for Microsoft's support. */
    public String requestId() {
        return requestId;
    }

    /** The MS-CorrelationId that was sent. */
    public String correlationId() {
        return correlationId;
    }
}
