package dev.cartwright.server.proof;

import java.util.Locale;

/** Prints the figures of one proof and remembers whether all are within their bounds. */
final class Verdict {
    private boolean refuted;

    /** A figure that is told and not judged. */
    static void tell(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-52s %10.2f %s%n", name, value, unit);
    }

    void atMost(String name, double value, double bound, String unit) {
        judge(name, value, unit + " (at most " + number(bound) + ")", value <= bound);
    }

    void exactly(String name, long value, long expected) {
        judge(name, value, "(must be " + expected + ")", value == expected);
    }

    void atLeast(String name, long value, long bound) {
        judge(name, value, "(at least " + bound + ")", value >= bound);
    }

    private void judge(String name, double value, String unit, boolean holds) {
        System.out.printf("%-52s %10s %s%s%n", name, number(value), unit, holds ? "" : "  REFUTED");
        refuted |= !holds;
    }

    private static String number(double value) {
        return value == Math.rint(value) && !Double.isInfinite(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** The exit code: 0 when everything held, 1 when something did not. */
    int exit() {
        System.out.println(refuted ? "refuted" : "proved");
        return refuted ? 1 : 0;
    }
}
