package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/** The token endpoint gave no token; the call that needed it makes a {@link CredentialException} of this. */
final class TokenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private TokenFailure(String message, @Nullable Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /** The same would be refused again. */
    static TokenFailure lasting(String message) {
        return new TokenFailure(message, null, false);
    }

    /** The same would happen again, for that reason. */
    static TokenFailure lasting(String message, Throwable cause) {
        return new TokenFailure(message, cause, false);
    }

    /** It may go well a little later. */
    static TokenFailure passing(String message, @Nullable Throwable cause) {
        return new TokenFailure(message, cause, true);
    }

    boolean isPassing() {
        return passing;
    }
}
