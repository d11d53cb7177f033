package dev.cartwright.server.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened; the message says why and what to do, and holds no credentials. */
public final class UnusableStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
