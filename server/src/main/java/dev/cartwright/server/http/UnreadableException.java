package dev.cartwright.server.http;

/** The bytes are no JSON value; the message says why, to be read after "The body". */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
