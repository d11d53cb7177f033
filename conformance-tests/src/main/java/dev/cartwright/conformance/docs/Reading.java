package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a text that is JSON, each with the state of a reader before it. */
final class Reading {

    /** How many tokens around a delimiter another place of it may lie. */
    private static final int NEAR = 6;

    private final List<Place> places = new ArrayList<>();

    /** @param from where the JSON begins */
    Reading(String text, int from) {
        JsonLexer lexer = new JsonLexer(text);
        Layout layout = new Layout(text);
        State state = State.start();
        int depth = 0;
        for (int at = lexer.next(from); at < text.length(); ) {
            Token token = lexer.at(at).get(0);
            State before = layout.learn(state, token);
            places.add(new Place(at, token.type(), state, depth));
            state = before.after(token.type(), layout.indent(token)).orElseThrow();
            depth += opens(token.type()) ? 1 : closes(token.type()) ? -1 : 0;
            at = lexer.next(token.end());
        }
        places.add(new Place(text.length(), TokenType.FOREIGN, state, depth));
    }

    /**
     * The part of the text in which a single token that is wrong there may be repaired otherwise. A delimiter has other
     * places next to it alone. A bracket may be moved, or another be dropped, only where what is open beneath it is of its
     * own kind: within the element or member of the innermost array or object of the other kind.
     *
     * @param offset where the token stands or stood
     */
    Part around(int offset, TokenType type) {
        int at = index(offset);
        if (type == TokenType.COMMA || type == TokenType.COLON) {
            return part(at - NEAR, at + NEAR);
        }
        Nesting.Kind kind = type == TokenType.OPEN_OBJECT || type == TokenType.CLOSE_OBJECT
                ? Nesting.Kind.OBJECT
                : Nesting.Kind.ARRAY;
        int depth = places.get(at).depth;
        for (Nesting open = places.get(at).before.nesting(); open.is(kind); open = open.close()) {
            depth--;
        }
        return part(back(back(at, depth) - 1, depth), on(on(at, depth) + 1, depth) + 1);
    }

    /** Where the element or member begins that a token belongs to. */
    private int back(int index, int depth) {
        int at = Math.max(0, index);
        while (at > 0
                && !isComma(at - 1, depth)
                && !(opens(places.get(at - 1).type) && places.get(at - 1).depth < depth)) {
            at--;
        }
        return at;
    }

    /** The comma or bracket that ends the element or member that a token belongs to. */
    private int on(int index, int depth) {
        int at = Math.min(places.size() - 1, index);
        while (at < places.size() - 1
                && !isComma(at, depth)
                && !(closes(places.get(at).type) && places.get(at).depth <= depth)) {
            at++;
        }
        return at;
    }

    private boolean isComma(int index, int depth) {
        return places.get(index).type == TokenType.COMMA && places.get(index).depth == depth;
    }

    private Part part(int first, int end) {
        int from = Math.max(0, first);
        Place start = places.get(from);
        Place stop = places.get(Math.min(places.size() - 1, end));
        return new Part(places.get(Math.max(0, from - 1)).start, start.start, stop.start, start.before, stop.before);
    }

    private int index(int offset) {
        int low = 0;
        int high = places.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (places.get(middle).start < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean opens(TokenType type) {
        return type == TokenType.OPEN_OBJECT || type == TokenType.OPEN_ARRAY;
    }

    private static boolean closes(TokenType type) {
        return type == TokenType.CLOSE_OBJECT || type == TokenType.CLOSE_ARRAY;
    }

    /** A token, or the end of the text. */
    record Place(int start, TokenType type, State before, int depth) {}

    /**
     * A part of the text.
     *
     * @param before where the token before it begins
     * @param end where the token behind it begins
     * @param first the state of a reader at its start
     * @param last the state at its end
     */
    record Part(int before, int start, int end, State first, State last) {}
}
