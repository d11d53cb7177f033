package dev.cartwright.conformance.proof;

import java.util.Locale;

/** Prints what a proof has found, and keeps in mind whether it holds. */
final class Figures {
    private boolean refuted;

    /** A figure without a bound. */
    static void tell(String name, Object value) {
        System.out.printf(Locale.ROOT, "%-56s %10s%n", name, value);
    }

    void exactly(String name, long value, long expected) {
        judge(name, Long.toString(value), "must be " + expected, value == expected);
    }

    void atMost(String name, double value, double bound) {
        judge(name, String.format(Locale.ROOT, "%.2f", value), "at most " + bound, value <= bound);
    }

    private void judge(String name, String value, String bound, boolean holds) {
        tell(name, value + " (" + bound + ")" + (holds ? "" : "  REFUTED"));
        refuted |= !holds;
    }

    /** Whether everything has held so far. */
    boolean hold() {
        return !refuted;
    }

    /** The exit code: 0 when everything held, 1 when something did not. */
    int exit() {
        System.out.println(refuted ? "refuted" : "proved");
        return refuted ? 1 : 0;
    }
}
