package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Limits of text, which take nothing away and add nothing where a closed vocabulary stands beside them that fits. */
final class TextLimits {

    static final Set<String> KEYWORDS = Set.of("pattern", "minLength", "maxLength");

    private TextLimits() {}

    /** What is left of a variation when the vocabularies of both schemas count in. */
    static Variation beside(Variation variation, String keyword, JsonNode before, JsonNode after) {
        return Variation.of(
                variation.takesAway() && !vocabularyFits(before, keyword, after),
                variation.adds() && !vocabularyFits(after, keyword, before));
    }

    private static boolean vocabularyFits(JsonNode schema, String keyword, JsonNode limiting) {
        JsonNode values = schema.path("enum");
        JsonNode limit = limiting.path(keyword);
        return values.isArray()
                && StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asText)
                        .allMatch(value -> limit.isMissingNode() || fits(value, keyword, limit));
    }

    private static boolean fits(String value, String keyword, JsonNode limit) {
        int length = value.codePointCount(0, value.length());
        return switch (keyword) {
            case "minLength" -> length >= limit.asInt();
            case "maxLength" -> length <= limit.asInt();
            default -> Pattern.compile(limit.asText()).matcher(value).find();
        };
    }
}
