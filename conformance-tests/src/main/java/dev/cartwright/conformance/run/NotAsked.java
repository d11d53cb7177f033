package dev.cartwright.conformance.run;

/** The target lacks what the case is about; the message says what. */
final class NotAsked extends Exception {
    private static final long serialVersionUID = 1L;

    NotAsked(String message) {
        super(message);
    }
}
