package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * One place where a block is not what it is meant to be.
 *
 * @param offset where it is, in the block's text
 * @param proposals repairs that would do equally well, the likeliest first; none if it takes a person
 * @param advice what to do, when nothing can be proposed
 * @param others whether other repairs that would do were looked for
 */
record Defect(int offset, Kind kind, List<Proposal> proposals, String advice, Others others) {

    Defect {
        proposals = List.copyOf(proposals);
    }

    /** A defect whose proposals are all that there are. */
    Defect(int offset, Kind kind, List<Proposal> proposals, String advice) {
        this(offset, kind, proposals, advice, Others.SOUGHT);
    }

    static Defect repaired(int offset, Kind kind, Edit edit, String words) {
        return new Defect(offset, kind, List.of(new Proposal(offset, List.of(edit), words)), words);
    }

    static Defect open(int offset, Kind kind, String advice) {
        return new Defect(offset, kind, List.of(), advice);
    }

    /** The edits of the first proposal. */
    List<Edit> edits() {
        return proposals.isEmpty() ? List.of() : proposals.get(0).edits();
    }

    /**
     * A way to repair it.
     *
     * @param offset where the repair is made, in the block's text
     * @param words the repair for a person
     */
    record Proposal(int offset, List<Edit> edits, String words) {

        Proposal {
            edits = List.copyOf(edits);
        }
    }

    /** Whether it was found out where else a repair would do. */
    enum Others {
        SOUGHT,
        /** There was too much to read. */
        NOT_SOUGHT
    }

    /** What sort of defect it is. */
    enum Kind {
        START_LINE,
        HEADER_LINE,
        EMPTY_LINE,
        MISSING_TOKEN,
        EXTRA_TOKEN,
        MISSPELT_TOKEN,
        FOREIGN_TEXT,
        NAME_TWICE,
        NOT_HTTP,
        NOT_JSON;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
