package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayList;
import java.util.List;

/** For each keyword of a schema, the values just inside of what it allows. */
final class InsideValues {

    private static final String MOMENT = "2031-12-31T00:00:00Z";

    /** Spellings of times that a reader may not know, with the moment that they mean. */
    private static final List<Inside> TIMES = List.of(
            time("format-fraction", "2031-12-31T00:00:00.1234567Z", "2031-12-31T00:00:00.1234567Z"),
            time("format-leap-day", "2032-02-29T00:00:00Z", "2032-02-29T00:00:00Z"),
            time("format-long-fraction", "2031-12-31T00:00:00.123456789012Z", "2031-12-31T00:00:00.123456789Z"),
            time("format-no-offset", "2031-12-31T00:00:00", MOMENT),
            time("format-offset-ahead", "2031-12-31T14:00:00+14:00", MOMENT),
            time("format-offset-behind", "2031-12-30T12:00:00-12:00", MOMENT));

    private final Samples samples;
    private final FullLists lists;

    InsideValues(Contract contract) {
        this.samples = new Samples(contract);
        this.lists = new FullLists(contract);
    }

    /**
     * In the order in which the keywords are known here.
     *
     * @param there the value that stands there now; missing if none does
     */
    List<Inside> of(JsonNode schema, JsonNode there) {
        List<Inside> found = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "integer", "number" -> {
                bound(schema, "minimum", found);
                bound(schema, "maximum", found);
            }
            case "boolean" -> {
                found.add(Inside.bound("type-true", BooleanNode.TRUE));
                found.add(Inside.bound("type-false", BooleanNode.FALSE));
            }
            case "array" -> {
                list(schema, "minItems", there, found);
                list(schema, "maxItems", there, found);
            }
            case "object" -> object(schema, there, found);
            default -> text(schema, there.asText(samples.of(schema).asText()), found);
        }
        return found;
    }

    private static void bound(JsonNode schema, String keyword, List<Inside> found) {
        if (schema.has(keyword)) {
            found.add(Inside.bound(keyword, schema.get(keyword)));
        }
    }

    private void list(JsonNode schema, String keyword, JsonNode there, List<Inside> found) {
        if (schema.has(keyword)) {
            found.add(Inside.bound(
                    keyword, lists.of(schema, there, schema.get(keyword).asInt())));
        }
    }

    private void object(JsonNode schema, JsonNode there, List<Inside> found) {
        if (schema.has("maxProperties")) {
            ObjectNode full = JsonNodeFactory.instance.objectNode();
            there.properties().forEach(member -> full.set(member.getKey(), member.getValue()));
            for (int i = full.size(); i < schema.get("maxProperties").asInt(); i++) {
                full.set("key" + i, samples.of(schema.path("additionalProperties")));
            }
            found.add(Inside.bound("maxProperties", full));
        }
    }

    private static void text(JsonNode schema, String seed, List<Inside> found) {
        for (JsonNode word : schema.path("enum")) {
            found.add(new Inside("enum-" + word.asText(), word, word, Inside.WORDS));
        }
        if (schema.path("format").asText().equals("date-time")) {
            times(schema, found);
            return;
        }
        for (String keyword : List.of("minLength", "maxLength")) {
            int length = schema.path(keyword).asInt(0);
            if (length > 0) {
                LongTexts.amongBlanks(schema, length)
                        .or(() -> LongTexts.of(schema, length, seed))
                        .ifPresent(text -> found.add(Inside.bound(keyword, TextNode.valueOf(text))));
                LongTexts.wide(schema, length)
                        .ifPresent(text -> found.add(Inside.bound(keyword + "-wide", TextNode.valueOf(text))));
            }
        }
    }

    private static void times(JsonNode schema, List<Inside> found) {
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        TIMES.stream().filter(time -> time.value().asText().length() <= most).forEach(found::add);
    }

    private static Inside time(String keyword, String text, String moment) {
        return new Inside(keyword, TextNode.valueOf(text), TextNode.valueOf(moment), Inside.SPELLINGS);
    }
}
