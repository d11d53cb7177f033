package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place of a request body that a caller may write.
 *
 * @param pointer the place in a body, by JSON pointer; empty for the body itself
 * @param written the schema as it stands there, which may add to the one it refers to
 * @param schema the schema itself, references followed
 */
record Place(String pointer, JsonNode written, JsonNode schema) {

    /** For ids: the pointer with {@code each} for an element's number. */
    String label() {
        String words = pointer.replaceAll("/0(?=/|$)", "/each").replace('/', '-');
        return words.isEmpty() ? "body" : words.substring(1);
    }

    /** Whether it is an element of a list. */
    boolean isElement() {
        return pointer.endsWith("/0");
    }

    /** The code that a wrong value answers, or the default. */
    int violationCode(int otherwise) {
        return code("x-violation-code", otherwise);
    }

    /** The code that a missing value answers, or the default. */
    int missingCode(int otherwise) {
        return code("x-missing-code", otherwise);
    }

    private int code(String extension, int otherwise) {
        return written.has(extension)
                ? written.get(extension).intValue()
                : schema.path(extension).asInt(otherwise);
    }
}
