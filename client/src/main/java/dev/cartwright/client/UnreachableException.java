package dev.cartwright.client;

/** No answer came: no connection, a cut connection, or no answer in time. The message says whether work may be done. */
public final class UnreachableException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause, Request request) {
        super(message, cause, request);
    }

    /** True, unless the calling thread was interrupted. */
    @Override
    public boolean retryable() {
        return !(getCause() instanceof InterruptedException);
    }
}
