package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.derived.LongTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The last value that a schema allows, at one end.
 *
 * @param name as it is reported: the keyword, and the word of a vocabulary or the truth value
 */
record Bound(String name, Predicate<JsonNode> isReached) {

    /** Those of a schema that a value can reach: a pattern may leave no text as long as the length allows. */
    static List<Bound> of(JsonNode schema) {
        List<Bound> found = new ArrayList<>();
        if (schema.path("type").asText().equals("boolean")) {
            found.add(new Bound("type true", value -> value.isBoolean() && value.booleanValue()));
            found.add(new Bound("type false", value -> value.isBoolean() && !value.booleanValue()));
        }
        for (JsonNode word : schema.path("enum")) {
            found.add(new Bound("enum " + word.asText(), word::equals));
        }
        for (String keyword : List.of("minimum", "maximum")) {
            if (schema.has(keyword)) {
                JsonNode limit = schema.get(keyword);
                found.add(new Bound(
                        keyword,
                        value -> value.isNumber() && value.decimalValue().compareTo(limit.decimalValue()) == 0));
            }
        }
        size(schema, "minItems", JsonNode::isArray, found);
        size(schema, "maxItems", JsonNode::isArray, found);
        size(schema, "maxProperties", JsonNode::isObject, found);
        length(schema, "minLength", found);
        length(schema, "maxLength", found);
        return found;
    }

    private static void size(JsonNode schema, String keyword, Predicate<JsonNode> isOf, List<Bound> found) {
        int limit = schema.path(keyword).asInt(0);
        if (limit > 0) {
            found.add(new Bound(keyword, value -> isOf.test(value) && value.size() == limit));
        }
    }

    private static void length(JsonNode schema, String keyword, List<Bound> found) {
        int limit = schema.path(keyword).asInt(0);
        if (limit > 0 && LongTexts.hasAny(schema, limit)) {
            found.add(new Bound(
                    keyword,
                    value -> value.isTextual()
                            && value.textValue()
                                            .codePointCount(0, value.textValue().length())
                                    == limit));
        }
    }
}
