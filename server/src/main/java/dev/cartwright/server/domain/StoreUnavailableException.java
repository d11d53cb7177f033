package dev.cartwright.server.domain;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be had just now; the same work may succeed later.
 *
 * <p>A write that ends so may be stored nevertheless, when the connection broke while it was committed.
 */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
