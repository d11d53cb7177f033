package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a schema allows, and the next one beyond it would not be.
 *
 * @param keyword the keyword whose bound it is, and what of it where there are several, such as {@code enum-monthly}
 * @param answered the value as an answer has it, which is the same moment in another spelling for some
 * @param decision what the bound, or the spelling, rests on
 */
record Inside(String keyword, JsonNode value, JsonNode answered, String decision) {

    /** How long and how many. */
    static final String BOUNDS = "0020";

    /** What a request may be like. */
    static final String SPELLINGS = "0011";

    /** Which words an item allows. */
    static final String WORDS = "0027";

    /** Why a case is there that sends such a value. */
    static String why(String place) {
        return "The contract allows this value, at a bound and no further: " + place + ".";
    }

    static Inside bound(String keyword, JsonNode value) {
        return new Inside(keyword, value, value, BOUNDS);
    }
}
