package dev.cartwright.conformance.report;

import java.util.regex.Pattern;

/** Texts that others wrote, for a terminal: control characters are shown and not obeyed. */
public final class Visible {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

    private Visible() {}

    /** The text with each control character, but for line ends and tabs, in JSON's notation. */
    public static String of(String text) {
        return CONTROL.matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }
}
