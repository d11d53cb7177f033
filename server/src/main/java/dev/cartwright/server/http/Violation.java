package dev.cartwright.server.http;

/**
 * One thing that is wrong with a body or a parameter.
 *
 * @param pointer JSON pointer to it, or the parameter's name
 * @param code what it answers
 * @param text what is wrong, to be read after the pointer
 * @param replaces pointer to the member that should stand here instead; empty for most
 */
record Violation(String pointer, int code, String text, String replaces) {

    Violation(String pointer, int code, String text) {
        this(pointer, code, text, "");
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "The body" : pointer) + " " + text;
    }
}
