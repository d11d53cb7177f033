package dev.cartwright.conformance.cases;

/** Where a case comes from. */
public enum Kind {
    /** A documentation page prints it. */
    DOCUMENTED,
    /** The contract or a decision implies it. */
    DERIVED,
    /** A fault was once found by it. */
    REGRESSION
}
