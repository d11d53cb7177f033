package dev.cartwright.server.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened or begun with; the message says why and what to do, and holds no credentials. */
public final class UnusableStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** After the first work on a store that was opened: its tables are not as they were made, or not for this user. */
    public static UnusableStoreException of(StoreException failure) {
        return new UnusableStoreException(
                Failures.isForbidden(failure)
                        ? "its tables cannot be read and written; let the server's user do both"
                        : "its tables are not as this server has made them; restore a copy, or name another database",
                failure);
    }
}
