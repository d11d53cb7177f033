package dev.cartwright.conformance.cases;

/** A case, fixture, erratum or contract cannot be used as it is written; the message names the file and the way out. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseException(String message) {
        super(message);
    }

    public CaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Throws this exception unless the condition holds. */
    public static void require(boolean condition, String message) {
        if (!condition) {
            throw new CaseException(message);
        }
    }
}
