package dev.cartwright.conformance.docs;

import java.util.Optional;

/** What a reader of JSON has read so far, as far as it matters to what may follow: a pushdown automaton's state. */
record State(Expected expected, Nesting nesting) {

    static State start() {
        return new State(Expected.VALUE, Nesting.none());
    }

    /** The state once a whole value was read. */
    State end() {
        return new State(Expected.DELIMITER, nesting);
    }

    boolean expectsName() {
        return expected == Expected.NAME || expected == Expected.NAME_OR_END;
    }

    private boolean expectsValue() {
        return expected == Expected.VALUE || expected == Expected.VALUE_OR_END;
    }

    /** Whether a member or an element may begin here. */
    boolean expectsMember() {
        return expectsName() || (expectsValue() && nesting.is(Nesting.Kind.ARRAY));
    }

    /**
     * The state after a token; nothing if it may not stand here.
     *
     * @param indent the indentation of the token's line, or {@link Nesting#UNKNOWN}
     */
    Optional<State> after(TokenType type, int indent) {
        return switch (type) {
            case OPEN_OBJECT -> when(expectsValue(), Expected.NAME_OR_END, nesting.open(Nesting.Kind.OBJECT, indent));
            case OPEN_ARRAY -> when(expectsValue(), Expected.VALUE_OR_END, nesting.open(Nesting.Kind.ARRAY, indent));
            case CLOSE_OBJECT -> closed(Nesting.Kind.OBJECT, Expected.NAME_OR_END);
            case CLOSE_ARRAY -> closed(Nesting.Kind.ARRAY, Expected.VALUE_OR_END);
            case COLON -> when(expected == Expected.COLON, Expected.VALUE, nesting);
            case COMMA ->
                when(
                        expected == Expected.DELIMITER && !nesting.is(Nesting.Kind.NONE),
                        nesting.is(Nesting.Kind.OBJECT) ? Expected.NAME : Expected.VALUE,
                        nesting);
            case STRING ->
                when(expectsName() || expectsValue(), expectsName() ? Expected.COLON : Expected.DELIMITER, nesting);
            case SCALAR -> when(expectsValue(), Expected.DELIMITER, nesting);
            case ELISION, FOREIGN -> Optional.empty();
        };
    }

    private Optional<State> closed(Nesting.Kind kind, Expected whenEmpty) {
        boolean fits = nesting.is(kind) && (expected == whenEmpty || expected == Expected.DELIMITER);
        return fits ? Optional.of(new State(Expected.DELIMITER, nesting.close())) : Optional.empty();
    }

    private static Optional<State> when(boolean fits, Expected next, Nesting nesting) {
        return fits ? Optional.of(new State(next, nesting)) : Optional.empty();
    }

    /** The state as far as the grammar goes. */
    Grammar grammar() {
        return new Grammar(expected, nesting.shape());
    }

    State withMember(int indent) {
        return new State(expected, nesting.withMember(indent));
    }

    /** What decides which tokens may follow: what is expected, and what is open. */
    record Grammar(Expected expected, Nesting.Shape nesting) {}

    /** What may come next. */
    enum Expected {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        /** A comma or an end. */
        DELIMITER
    }
}
