package dev.cartwright.server;

import org.jspecify.annotations.Nullable;

/** The server cannot start as it was told to; the message names the option and what to do. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
