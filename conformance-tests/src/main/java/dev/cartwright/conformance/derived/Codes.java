package dev.cartwright.conformance.derived;

/** The codes that decisions pair with faults which have none of their own. */
public final class Codes {

    /** A fault of a request that no other code fits (decision 0022). */
    public static final int INVALID = 800002;

    /** The decision on the codes of wrong values. */
    static final String BASIS = "0022";

    private Codes() {}
}
