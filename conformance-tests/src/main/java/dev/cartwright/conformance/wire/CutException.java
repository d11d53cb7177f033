package dev.cartwright.conformance.wire;

import java.io.IOException;

/** A body ended before it was whole. */
public final class CutException extends IOException {

    private static final long serialVersionUID = 1L;

    private final byte[] came;

    CutException(String message, byte[] came) {
        super(message);
        this.came = came.clone();
    }

    /** What came of the body. */
    public byte[] came() {
        return came.clone();
    }
}
