package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/** An answer came, but its body is cut off, not JSON, or not what the contract promises. */
public final class UnreadableException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String beginning;

    UnreadableException(String message, @Nullable Throwable cause, Attempt attempt, int status, String beginning) {
        super(message, cause, attempt);
        this.status = status;
        this.beginning = beginning;
    }

    /** The HTTP status of the answer; after a 2xx the work is done, whatever the body says. */
    public int status() {
        return status;
    }

    /** The first characters of the body, as UTF-8; at most 200. */
    public String beginning() {
        return beginning;
    }
}
