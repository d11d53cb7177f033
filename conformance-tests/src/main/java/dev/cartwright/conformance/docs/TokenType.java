package dev.cartwright.conformance.docs;

import java.util.stream.Stream;

/** What a token is to the grammar of JSON. */
enum TokenType {
    OPEN_OBJECT("{"),
    CLOSE_OBJECT("}"),
    OPEN_ARRAY("["),
    CLOSE_ARRAY("]"),
    COLON(":"),
    COMMA(","),
    STRING("\"\""),
    /** A number, true, false or null. */
    SCALAR("null"),
    /** Dots in the place of what is left out. */
    ELISION(""),
    /** A comment, an annotation, a stray mark. */
    FOREIGN("");

    private final String sample;

    TokenType(String sample) {
        this.sample = sample;
    }

    /** The structural token that is written so. */
    static TokenType of(char sign) {
        return Stream.of(values())
                .filter(type -> type.sample.equals(String.valueOf(sign)))
                .findFirst()
                .orElseThrow();
    }

    /** What is written where such a token is missing. */
    String sample() {
        return sample;
    }

    boolean isStructural() {
        return sample.length() == 1;
    }

    /** Whether JSON has no such token. */
    boolean isForeign() {
        return this == ELISION || this == FOREIGN;
    }
}
