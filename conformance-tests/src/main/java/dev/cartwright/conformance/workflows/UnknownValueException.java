package dev.cartwright.conformance.workflows;

/** A step needs a value that no earlier answer has given. */
public final class UnknownValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownValueException(Expression expression) {
        super("no answer so far has given " + expression);
    }
}
