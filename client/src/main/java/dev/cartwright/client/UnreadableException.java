package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/**
 * A success was answered, but its body is cut off, not JSON, or not what the contract promises, or it lacks the strong ETag that
 * {@link CartById#update} needs; or an answer came, whatever its status, that is another call's or longer than the client reads.
 */
public final class UnreadableException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String beginning;
    private final Kind kind;

    /** Why it cannot be read. */
    enum Kind {
        CUT,
        ANOTHERS,
        GARBLED,
        UNTAGGED,
        TOO_LONG
    }

    UnreadableException(
            String message, @Nullable Throwable cause, Request request, int status, String beginning, Kind kind) {
        super(message, cause, request, doubt(status, kind));
        this.status = status;
        this.beginning = beginning;
        this.kind = kind;
    }

    private static Doubt doubt(int status, Kind kind) {
        if (kind == Kind.ANOTHERS) {
            return Doubt.OPEN;
        }
        return Answer.isSuccess(status) ? Doubt.DONE : RefusedException.doubt(status);
    }

    /**
     * True for an answer that is another call's (the client itself asks once more), or that broke off; false for one that would be the same
     * again.
     */
    @Override
    public boolean retryable() {
        return switch (kind) {
            case ANOTHERS, CUT -> true;
            case GARBLED, UNTAGGED, TOO_LONG -> false;
        };
    }

    @Override
    int answered() {
        return isAnothers() ? 0 : status;
    }

    /** Then it says nothing about this call, nor about its token. */
    boolean isAnothers() {
        return kind == Kind.ANOTHERS;
    }

    /** The HTTP status of the answer; after a success the work is done, whatever the body says, unless it is another call's. */
    public int status() {
        return status;
    }

    /** The first characters of the body, at most 200. */
    public String beginning() {
        return beginning;
    }
}
