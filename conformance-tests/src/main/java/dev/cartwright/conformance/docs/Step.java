package dev.cartwright.conformance.docs;

/**
 * One change to the tokens of a text.
 *
 * @param token what is taken out, written differently, or put in before the place where it begins
 */
record Step(Action action, Token token) {

    static Step insert(int offset, TokenType type) {
        return new Step(Action.INSERT, new Token(offset, offset, type, type.sample(), 0, 0));
    }

    boolean is(Action wanted) {
        return action == wanted;
    }

    boolean isInsertion() {
        return action == Action.INSERT;
    }

    /** Whether it takes out what is no JSON as printed. */
    boolean dropsForeign() {
        return action == Action.DROP && (token.keep() > 0 || token.type().isForeign());
    }

    /** Whether a token of JSON's own structure is missing or too many, so that other places may do as well. */
    boolean isStructural() {
        return token.type().isStructural() && action != Action.STRAIGHTEN;
    }

    /** What is done to the token. */
    enum Action {
        INSERT,
        DROP,
        STRAIGHTEN
    }
}
