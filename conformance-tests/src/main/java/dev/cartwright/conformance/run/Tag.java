package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Kind;

/**
 * Marks what a run leaves on a server, where the contract lets a caller write what it likes ({@code x-free-text}). What is
 * documented is sent as it is printed.
 */
final class Tag {

    private static final String TEXT = " (Cartwright kit)";

    private Tag() {}

    /** The substitution with every free text of the case marked. */
    static Substitution on(Contract contract, Case testCase, Substitution start) {
        if (testCase.kind() == Kind.DOCUMENTED) {
            return start;
        }
        Substitution[] marked = {start};
        CallerValues.each(contract, testCase, (member, value, schema) -> {
            if (isFree(schema, value) && !marked[0].knowsText(member, value.textValue())) {
                marked[0] = marked[0].withText(member, value.textValue(), value.textValue() + TEXT);
            }
        });
        return marked[0];
    }

    /** A value that the schema forbids is there to be refused, and one at its upper bound to be taken: both stay. */
    private static boolean isFree(JsonNode schema, JsonNode value) {
        return schema.path("x-free-text").asBoolean()
                && value.isTextual()
                && value.textValue().length() + TEXT.length()
                        <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && Contract.pattern(schema).test(value.textValue() + TEXT);
    }
}
