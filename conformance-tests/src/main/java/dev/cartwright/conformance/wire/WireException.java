package dev.cartwright.conformance.wire;

import java.io.IOException;

/** The other side sent what is not HTTP, or ended in the middle of a message. */
public final class WireException extends IOException {

    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }

    public WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
