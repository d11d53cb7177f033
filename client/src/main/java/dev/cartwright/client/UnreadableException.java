package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/**
 * A success was answered, but its body is cut off, not JSON, or not what the contract promises, or it is another call's, or it lacks the strong ETag
 * that {@link CartById#update} needs.
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
        UNTAGGED
    }

    UnreadableException(
            String message, @Nullable Throwable cause, Request request, int status, String beginning, Kind kind) {
        super(message, cause, request, kind == Kind.ANOTHERS ? Advice.DOUBT : Advice.DONE);
        this.status = status;
        this.beginning = beginning;
        this.kind = kind;
    }

    /** True for an answer that is another call's, or that broke off; false for one that would be the same again. */
    @Override
    public boolean retryable() {
        return switch (kind) {
            case ANOTHERS, CUT -> true;
            case GARBLED, UNTAGGED -> false;
        };
    }

    @Override
    int answered() {
        return status;
    }

    /** The HTTP status of the answer, a success: the work is done, whatever the body says, unless it is another call's. */
    public int status() {
        return status;
    }

    /** The first characters of the body, at most 200. */
    public String beginning() {
        return beginning;
    }
}
