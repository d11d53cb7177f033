package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One keyword of one schema, which a value keeps or breaks.
 *
 * @param name as it is reported: the keyword, and for {@code required} the member
 * @param speaksOf whether the keyword says anything of the value, as JSON Schema has it: a length says nothing of a number
 */
record Keyword(String name, Predicate<JsonNode> speaksOf, Predicate<JsonNode> isKept) {

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final BigDecimal INT32 = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** The keywords of a request's schema; what only the service writes is not required of a caller. */
    static List<Keyword> of(JsonNode schema) {
        List<Keyword> found = new ArrayList<>();
        String type = schema.path("type").asText();
        if (!type.isEmpty()) {
            found.add(new Keyword("type", value -> true, value -> isOf(type, value)));
        }
        texts(schema, found);
        numbers(schema, found);
        sizes(schema, found);
        for (JsonNode required : schema.path("required")) {
            String member = required.asText();
            if (!Contract.isReadOnly(schema.path("properties").path(member))) {
                found.add(new Keyword("required " + member, JsonNode::isObject, value -> value.has(member)));
            }
        }
        return found;
    }

    private static void texts(JsonNode schema, List<Keyword> found) {
        if (schema.has("enum")) {
            found.add(new Keyword("enum", JsonNode::isTextual, value -> {
                for (JsonNode word : schema.get("enum")) {
                    if (word.equals(value)) {
                        return true;
                    }
                }
                return false;
            }));
        }
        if (schema.has("pattern")) {
            Pattern pattern = PATTERNS.computeIfAbsent(schema.get("pattern").asText(), Pattern::compile);
            found.add(new Keyword(
                    "pattern",
                    JsonNode::isTextual,
                    value -> pattern.matcher(value.textValue()).find()));
        }
        bound(schema, "minLength", JsonNode::isTextual, (value, least) -> length(value) >= least, found);
        bound(schema, "maxLength", JsonNode::isTextual, (value, most) -> length(value) <= most, found);
        if (schema.path("format").asText().equals("date-time")) {
            found.add(new Keyword("format", JsonNode::isTextual, value -> isMoment(value.textValue())));
        }
    }

    private static void numbers(JsonNode schema, List<Keyword> found) {
        if (schema.path("format").asText().equals("int32")) {
            found.add(new Keyword(
                    "format",
                    JsonNode::isNumber,
                    value -> value.decimalValue().abs().compareTo(INT32) <= 0));
        }
        if (schema.has("minimum")) {
            BigDecimal least = schema.get("minimum").decimalValue();
            found.add(new Keyword(
                    "minimum", JsonNode::isNumber, value -> value.decimalValue().compareTo(least) >= 0));
        }
        if (schema.has("maximum")) {
            BigDecimal most = schema.get("maximum").decimalValue();
            found.add(new Keyword(
                    "maximum", JsonNode::isNumber, value -> value.decimalValue().compareTo(most) <= 0));
        }
    }

    private static void sizes(JsonNode schema, List<Keyword> found) {
        bound(schema, "minItems", JsonNode::isArray, (value, least) -> value.size() >= least, found);
        bound(schema, "maxItems", JsonNode::isArray, (value, most) -> value.size() <= most, found);
        bound(schema, "maxProperties", JsonNode::isObject, (value, most) -> value.size() <= most, found);
    }

    private static void bound(
            JsonNode schema, String name, Predicate<JsonNode> speaksOf, Bound bound, List<Keyword> found) {
        if (schema.has(name)) {
            int limit = schema.get(name).asInt();
            found.add(new Keyword(name, speaksOf, value -> bound.isKept(value, limit)));
        }
    }

    private static int length(JsonNode text) {
        return text.textValue().codePointCount(0, text.textValue().length());
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "integer" ->
                value.isIntegralNumber()
                        || (value.isNumber()
                                && value.decimalValue().stripTrailingZeros().scale() <= 0);
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> value.isTextual();
        };
    }

    /** Digits of a second beyond the ninth are no matter (decision 0011). */
    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text.replaceFirst("(\\.\\d{9})\\d+", "$1"));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Whether a value keeps to a limit. */
    private interface Bound {
        boolean isKept(JsonNode value, int limit);
    }
}
