package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** For each keyword of a schema how a change of its value changes what the schema allows. */
final class Keywords {

    /** Takes the whole schemas, since some keywords count together. */
    private interface Rule extends BiFunction<JsonNode, JsonNode, Variation> {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("type", Keywords::type),
            Map.entry("format", Keywords::format),
            Map.entry("minimum", (before, after) -> Range.of(before).lowerTo(Range.of(after))),
            Map.entry("exclusiveMinimum", (before, after) -> Range.of(before).lowerTo(Range.of(after))),
            Map.entry("maximum", (before, after) -> Range.of(before).upperTo(Range.of(after))),
            Map.entry("exclusiveMaximum", (before, after) -> Range.of(before).upperTo(Range.of(after))),
            Map.entry("minLength", least("minLength")),
            Map.entry("minItems", least("minItems")),
            Map.entry("minProperties", least("minProperties")),
            Map.entry("maxLength", most("maxLength")),
            Map.entry("maxItems", most("maxItems")),
            Map.entry("maxProperties", most("maxProperties")),
            Map.entry("multipleOf", present("multipleOf")),
            Map.entry("pattern", present("pattern")),
            Map.entry("x-key-pattern", present("x-key-pattern")),
            Map.entry("x-uri-template", Keywords::template),
            Map.entry("uniqueItems", (before, after) -> flag("uniqueItems", after, before)),
            Map.entry("nullable", (before, after) -> flag("nullable", before, after)),
            Map.entry("enum", Keywords::enumeration),
            Map.entry("x-max-per-key", limits("x-max-per-key")),
            Map.entry("x-max-in-all", limits("x-max-in-all")));

    private Keywords() {}

    /** The keywords that there are rules for. */
    static Set<String> names() {
        return RULES.keySet();
    }

    /** What changes by a keyword that has a rule. */
    static Variation variation(String keyword, JsonNode before, JsonNode after) {
        Variation variation = Objects.requireNonNull(RULES.get(keyword)).apply(before, after);
        return TextLimits.KEYWORDS.contains(keyword) ? TextLimits.beside(variation, keyword, before, after) : variation;
    }

    private static Variation type(JsonNode before, JsonNode after) {
        String from = before.path("type").asText();
        String to = after.path("type").asText();
        if (from.isEmpty() || to.isEmpty()) {
            return Variation.of(from.isEmpty(), to.isEmpty());
        }
        boolean integers = from.equals("number") && to.equals("integer");
        boolean numbers = from.equals("integer") && to.equals("number");
        return integers || numbers ? Variation.of(integers, numbers) : Variation.OTHER;
    }

    private static Variation format(JsonNode before, JsonNode after) {
        Set<String> ranges = Set.of("int32", "int64", "");
        String from = before.path("format").asText();
        String to = after.path("format").asText();
        if (ranges.contains(from) && ranges.contains(to)) {
            return Range.of(before).to(Range.of(after));
        }
        return Variation.of(!to.isEmpty(), !from.isEmpty());
    }

    private static Rule least(String keyword) {
        return (before, after) -> Variation.limiting(
                number(after, keyword, BigDecimal.ZERO).compareTo(number(before, keyword, BigDecimal.ZERO)));
    }

    private static Rule most(String keyword) {
        BigDecimal unbounded = BigDecimal.valueOf(Long.MAX_VALUE);
        return (before, after) ->
                Variation.limiting(number(before, keyword, unbounded).compareTo(number(after, keyword, unbounded)));
    }

    private static BigDecimal number(JsonNode schema, String keyword, BigDecimal otherwise) {
        return schema.path(keyword).isNumber() ? schema.path(keyword).decimalValue() : otherwise;
    }

    /** Of a limit of which two values cannot be compared. */
    private static Rule present(String keyword) {
        return (before, after) -> Variation.of(after.has(keyword), before.has(keyword));
    }

    /** Names of a template's parameters do not travel. */
    private static Variation template(JsonNode before, JsonNode after) {
        boolean same = PathShape.of(before.path("x-uri-template").asText())
                .equals(PathShape.of(after.path("x-uri-template").asText()));
        return same ? Variation.SAME : present("x-uri-template").apply(before, after);
    }

    /** Allowed where it is true. */
    private static Variation flag(String keyword, JsonNode before, JsonNode after) {
        boolean was = before.path(keyword).equals(BooleanNode.TRUE);
        boolean is = after.path(keyword).equals(BooleanNode.TRUE);
        return Variation.of(was && !is, is && !was);
    }

    private static Variation enumeration(JsonNode before, JsonNode after) {
        if (!before.has("enum") || !after.has("enum")) {
            return Variation.of(after.has("enum"), before.has("enum"));
        }
        Set<JsonNode> from = values(before.path("enum"));
        Set<JsonNode> to = values(after.path("enum"));
        return Variation.of(!to.containsAll(from), !from.containsAll(to));
    }

    static Set<JsonNode> values(JsonNode list) {
        Set<JsonNode> values = new HashSet<>();
        list.forEach(values::add);
        return values;
    }

    /** Of an object whose numbers are maxima. */
    private static Rule limits(String keyword) {
        return (before, after) -> limits(before.path(keyword), after.path(keyword));
    }

    private static Variation limits(JsonNode before, JsonNode after) {
        if (before instanceof MissingNode || after instanceof MissingNode) {
            return Variation.of(!after.isMissingNode(), !before.isMissingNode());
        }
        if (before.isNumber() && after.isNumber()) {
            return Variation.limiting(before.decimalValue().compareTo(after.decimalValue()));
        }
        if (!before.isObject() || !after.isObject()) {
            return before.equals(after) ? Variation.SAME : Variation.OTHER;
        }
        boolean takesAway = false;
        boolean adds = false;
        Set<String> names = new HashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Variation variation = limits(before.path(name), after.path(name));
            takesAway |= variation.takesAway();
            adds |= variation.adds();
        }
        return Variation.of(takesAway, adds);
    }
}
