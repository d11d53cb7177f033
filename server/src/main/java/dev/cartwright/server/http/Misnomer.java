package dev.cartwright.server.http;

/**
 * A member name that the documentation prints and the wire does not know: refused, never dropped in silence.
 *
 * @param use the right member
 * @param code what its use answers
 * @param hint what to do, with the right member's name
 */
record Misnomer(String use, int code, String hint) {}
