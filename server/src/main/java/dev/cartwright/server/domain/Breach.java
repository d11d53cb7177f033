package dev.cartwright.server.domain;

/**
 * A rule that a cart breaks.
 *
 * @param pointer JSON pointer to what breaks it
 * @param code what a refusal for this alone answers
 * @param text what is wrong, to be read after the pointer
 */
record Breach(String pointer, FaultCode code, String text) {

    @Override
    public String toString() {
        return pointer + " " + text;
    }
}
