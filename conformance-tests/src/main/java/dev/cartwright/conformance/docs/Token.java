package dev.cartwright.conformance.docs;

/**
 * One way to read the characters at a place of a text that is meant to be JSON.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param text what it is once it is straightened; the characters as printed if nothing is wrong with them
 * @param keep what it costs to keep it; 0 if it is JSON as printed
 * @param drop what it costs to take it out
 */
record Token(int start, int end, TokenType type, String text, int keep, int drop) {

    static Token structural(int start, TokenType type, int keep) {
        return new Token(start, start + 1, type, type.sample(), keep, 1);
    }

    static Token foreign(int start, int end, TokenType type, int drop) {
        return new Token(start, end, type, "", 0, drop);
    }
}
