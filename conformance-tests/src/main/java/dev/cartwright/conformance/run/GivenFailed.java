package dev.cartwright.conformance.run;

/** The fixture did not come about; the message says at which step and how. */
final class GivenFailed extends Exception {

    private static final long serialVersionUID = 1L;

    GivenFailed(String message) {
        super(message);
    }
}
