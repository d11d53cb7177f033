package dev.cartwright.conformance.docs;

import java.util.Comparator;
import java.util.List;

/**
 * A change of characters.
 *
 * @param start the first character that is replaced, and where the text is put in
 * @param end behind the last character that is replaced
 */
record Edit(int start, int end, String text) {

    static final Comparator<Edit> ORDER = Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

    /** The text with edits made that do not overlap; several at one place are made in the list's order. */
    static String apply(String printed, List<Edit> edits) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (Edit edit : edits.stream().sorted(ORDER).toList()) {
            out.append(printed, copied, edit.start).append(edit.text);
            copied = edit.end;
        }
        return out.append(printed, copied, printed.length()).toString();
    }
}
