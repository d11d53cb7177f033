package dev.cartwright.conformance.docs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a message does not satisfy the contract.
 *
 * @param pointer a JSON pointer into the body; empty for the body as a whole, or what is not in it
 * @param spelling how the contract spells what is printed, if that is all
 */
record Violation(String pointer, String message, Optional<Spelling> spelling) {

    private static final Pattern LINE = Pattern.compile("[a-z.A-Z]+: (?:\\[Path '(.*?)'] )?(.*)", Pattern.DOTALL);

    Violation(String pointer, String message) {
        this(pointer, message, Optional.empty());
    }

    /** Of a line of the contract check. */
    static Violation of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return new Violation("", line);
        }
        String pointer = parts.group(1) == null || parts.group(1).equals("/") ? "" : parts.group(1);
        return new Violation(pointer, parts.group(2));
    }

    /** Where and what, for a person. */
    String text() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }

    /** What, as a sentence. */
    String sentence() {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }

    /**
     * A name or a text that the contract spells otherwise.
     *
     * @param printed what stands between the quotation marks
     */
    record Spelling(String printed, String meant) {}
}
