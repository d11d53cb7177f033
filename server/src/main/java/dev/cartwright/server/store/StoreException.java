package dev.cartwright.server.store;

import org.jspecify.annotations.Nullable;

/** The database failed; the cause says how. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
