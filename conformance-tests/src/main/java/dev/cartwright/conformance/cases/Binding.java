package dev.cartwright.conformance.cases;

/**
 * A documented value, and who knows the real one.
 *
 * @param documented the value as the page prints it
 */
public record Binding(String documented, Source from) {

    boolean isGiven() {
        return from == Source.GIVEN;
    }

    /** Who knows the real value. */
    public enum Source {
        /** The target's profile or the command line. */
        TARGET,
        /** The fixture that ran before the case. */
        GIVEN,
        /** The very answer under test, wherever it stands there first; it must then stand everywhere else too. */
        ANSWER
    }
}
