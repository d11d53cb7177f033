package dev.cartwright.conformance.target;

/** A token cannot be had where tokens come from; the message names that place and what it answered. */
public final class NoTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoTokenException(String message) {
        super(message);
    }

    NoTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
