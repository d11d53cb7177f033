package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces every value that the caller owns by another of the same shape, in fixture, request and expectation alike, so
 * that nobody passes by knowing the printed values. What the caller owns is read from the contract: strings and numbers
 * of the request that no vocabulary restricts.
 */
final class Vary {

    private static final long MOST = 9_999;

    private final Names names;
    private final Fresh fresh;

    /** One text is the same other text in every member: a shape has only so many. */
    private final Map<String, String> others = new HashMap<>();

    private Substitution substitution;

    private Vary(Names names, long seed, Substitution start) {
        this.names = names;
        this.fresh = new Fresh(seed);
        this.substitution = start;
    }

    /** The substitution with every caller-owned value of the case replaced. */
    static Substitution caller(Contract contract, Names names, Case testCase, long seed, Substitution start) {
        Vary vary = new Vary(names, seed * 31 + testCase.id().hashCode(), start);
        vary.freeNames(testCase);
        CallerValues.each(contract, testCase, vary::leaf);
        return vary.substitution;
    }

    private void freeNames(Case testCase) {
        String target = testCase.request().message().target();
        for (Map.Entry<String, Binding> entry : testCase.bindings()) {
            Binding binding = entry.getValue();
            boolean inBody = !target.contains(binding.documented())
                    && binding.documented().length() > 2;
            if (binding.from() == Binding.Source.TARGET && names.isFree(entry.getKey()) && inBody) {
                substitution = substitution.with(binding.documented(), fresh.shapedAs(binding.documented()));
            }
        }
    }

    /** A value that the schema forbids is there to be refused, and stays. */
    private void leaf(String member, JsonNode value, JsonNode schema) {
        if (!isFree(schema)) {
            return;
        }
        if (value.isTextual()
                && Contract.pattern(schema).test(value.textValue())
                && !substitution.knowsText(member, value.textValue())) {
            String other = others.computeIfAbsent(value.textValue(), fresh::shapedAs);
            substitution = substitution.withText(member, value.textValue(), other);
        } else if (value.isIntegralNumber() && !substitution.knowsNumber(member, value.asText())) {
            long least = schema.path("minimum").asLong(1);
            long most = schema.path("maximum").asLong(MOST);
            if (value.asLong() >= least && value.asLong() <= most) {
                String other = Long.toString(fresh.number(value.asLong(), least, Math.min(MOST, most)));
                substitution = substitution.withNumber(member, value.asText(), other);
            }
        }
    }

    /** A position key and a word of a vocabulary are not the caller's to choose. */
    private static boolean isFree(JsonNode schema) {
        return !schema.isMissingNode()
                && !schema.has("enum")
                && !schema.has("x-open-enum")
                && !schema.path("x-position-key").asBoolean()
                && !schema.path("format").asText().equals("date-time");
    }
}
