package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A place where the printed documentation is wrong, and how that was settled; CASES.md explains each key.
 *
 * @param pageLine line or lines on the documentation page
 * @param caseId the case that proves an edit or a tolerance
 */
public record Erratum(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Type kind,
        Optional<String> file,
        Optional<Integer> line,
        Optional<String> printed,
        Optional<String> repaired,
        @JsonProperty("case") Optional<String> caseId,
        Optional<Side> side,
        Optional<String> place,
        Optional<String> decision,
        Optional<String> document,
        @JsonProperty("page-line") Optional<String> pageLine,
        @JsonProperty(required = true) String why,
        Optional<String> evidence) {

    @JsonCreator
    public Erratum {}

    /**
     * The text with this edit made.
     *
     * @throws CaseException if the printed characters do not stand exactly once on the line
     */
    String apply(String text) {
        int number = line.orElseThrow();
        String wrong = printed.orElseThrow();
        int start = startOfLine(text, number);
        int end = text.indexOf('\n', start);
        String whole = end < 0 ? text.substring(start) : text.substring(start, end);
        int at = whole.indexOf(wrong);
        if (at < 0 || whole.indexOf(wrong, at + 1) >= 0) {
            throw new CaseException(id + " (" + file.orElseThrow() + ":" + number + "): '" + wrong
                    + "' must stand exactly once on the line, which reads '" + whole + "'");
        }
        return text.substring(0, start + at) + repaired.orElseThrow() + text.substring(start + at + wrong.length());
    }

    private int startOfLine(String text, int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                throw new CaseException(id + ": " + file.orElseThrow() + " has no line " + number);
            }
            start = end + 1;
        }
        return start;
    }

    @Override
    public String toString() {
        return id;
    }

    /** What an erratum does. */
    public enum Type {
        /** Changes printed characters. */
        EDIT,
        /** The contract accepts what is printed. */
        TOLERANCE,
        /** Prose or a table is wrong; names the place that settles it. */
        TEXT,
        /** Without effect on the wire. */
        NOTE
    }

    /** The side that a tolerance is asked of. */
    public enum Side {
        SERVER,
        CLIENT
    }
}
