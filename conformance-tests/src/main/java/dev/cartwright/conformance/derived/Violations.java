package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** For each keyword of a schema, a value just outside of what it allows. */
final class Violations {

    /** Texts that few patterns allow; the first that this one does not is taken. */
    private static final List<String> ODD_TEXTS = List.of("", "!", "\u0007", "a\nb", "\u00E9");

    private final Samples samples;

    Violations(Samples samples) {
        this.samples = samples;
    }

    /** An element of a list may not be null either; a member that is null counts as absent. */
    List<Violation> of(Place place) {
        List<Violation> found = of(place.schema());
        if (place.isElement()) {
            found.add(new Violation("type-null", NullNode.getInstance()));
        }
        return found;
    }

    List<Violation> of(JsonNode schema) {
        return of(schema, text -> true);
    }

    /** Those whose texts can be sent. */
    List<Violation> of(JsonNode schema, Predicate<String> sendable) {
        List<Violation> found = new ArrayList<>();
        type(schema, found);
        switch (schema.path("type").asText()) {
            case "integer", "number" -> number(schema, found);
            case "array" -> array(schema, found);
            case "object" -> object(schema, found);
            case "string" -> texts(schema, sendable, found);
            default -> {
                // A boolean has no bounds.
            }
        }
        return found;
    }

    private static void type(JsonNode schema, List<Violation> found) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        switch (schema.path("type").asText()) {
            case "integer" -> {
                found.add(new Violation("type-text", TextNode.valueOf("one")));
                found.add(new Violation("type-fraction", DoubleNode.valueOf(1.5)));
                found.add(new Violation("type-fraction-of-zero", DoubleNode.valueOf(1.0)));
            }
            case "number" -> found.add(new Violation("type-text", TextNode.valueOf("one")));
            case "boolean" -> found.add(new Violation("type-text", TextNode.valueOf("perhaps")));
            case "array" -> found.add(new Violation("type-object", json.objectNode()));
            case "object" -> found.add(new Violation("type-list", json.arrayNode()));
            default -> {
                found.add(new Violation("type-list", json.arrayNode()));
                found.add(new Violation("type-object", json.objectNode()));
            }
        }
    }

    private static void number(JsonNode schema, List<Violation> found) {
        if (schema.path("format").asText().equals("int32")
                && schema.path("maximum").asLong() < Integer.MAX_VALUE) {
            found.add(new Violation("format", DecimalNode.valueOf(BigDecimal.valueOf(Integer.MAX_VALUE + 1L))));
        }
        if (schema.has("minimum")) {
            found.add(new Violation("minimum", moved(schema.get("minimum"), -1)));
        }
        if (schema.has("maximum")) {
            found.add(new Violation("maximum", moved(schema.get("maximum"), 1)));
        }
    }

    private static JsonNode moved(JsonNode bound, int by) {
        return DecimalNode.valueOf(bound.decimalValue().add(BigDecimal.valueOf(by)));
    }

    private void array(JsonNode schema, List<Violation> found) {
        JsonNode item = samples.of(schema.path("items"));
        if (schema.path("minItems").asInt(0) > 0) {
            found.add(new Violation(
                    "minItems", copies(item, schema.get("minItems").asInt() - 1)));
        }
        if (schema.has("maxItems")) {
            found.add(new Violation(
                    "maxItems", copies(item, schema.get("maxItems").asInt() + 1)));
        }
    }

    private static JsonNode copies(JsonNode item, int count) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Stream.generate(() -> item).limit(count).forEach(array::add);
        return array;
    }

    private void object(JsonNode schema, List<Violation> found) {
        if (schema.has("maxProperties")) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i <= schema.get("maxProperties").asInt(); i++) {
                object.set("key" + i, samples.of(schema.path("additionalProperties")));
            }
            found.add(new Violation("maxProperties", object));
        }
    }

    private static void texts(JsonNode schema, Predicate<String> sendable, List<Violation> found) {
        if (schema.has("enum")) {
            found.add(new Violation("enum", TextNode.valueOf("no_such_word")));
        }
        if (schema.has("pattern")) {
            ODD_TEXTS.stream()
                    .filter(text -> sendable.test(text) && !Samples.fitsPattern(schema, text))
                    .findFirst()
                    .ifPresent(text -> found.add(new Violation("pattern", TextNode.valueOf(text))));
        }
        if (schema.has("maxLength")) {
            int length = schema.get("maxLength").asInt() + 1;
            List<String> longer = LongTexts.LETTERS.stream()
                    .map(letter -> letter.repeat(length))
                    .toList();
            String text = longer.stream()
                    .filter(it -> Samples.fitsPattern(schema, it))
                    .findFirst()
                    .orElse(longer.get(0));
            found.add(new Violation("maxLength", TextNode.valueOf(text)));
        }
        if (schema.path("format").asText().equals("date-time")) {
            found.add(new Violation("format", TextNode.valueOf("yesterday")));
            found.add(new Violation("format-no-such-day", TextNode.valueOf("2030-02-30T00:00:00Z")));
        }
    }
}
