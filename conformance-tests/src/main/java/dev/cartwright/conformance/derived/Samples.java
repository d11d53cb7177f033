package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import java.util.List;
import java.util.function.Predicate;

/** The smallest value that a schema allows. */
final class Samples {

    /** Texts of the forms that a contract is likely to ask for; the first that fits is taken. */
    static final List<String> TEXTS = List.of(
            "a",
            "1",
            "USD",
            "P1M",
            "2030-01-31T00:00:00Z",
            "00000000-0000-4000-8000-000000000000",
            "/a",
            "sF/wRa2ih0CzbABc.0",
            "v1",
            "en-US",
            "\"a\"",
            "US");

    private final Contract contract;

    Samples(Contract contract) {
        this.contract = contract;
    }

    JsonNode of(JsonNode written) {
        JsonNode schema = contract.schema(written);
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "boolean" -> BooleanNode.TRUE;
            case "integer", "number" ->
                IntNode.valueOf(Math.max(1, schema.path("minimum").asInt(1)));
            default -> TextNode.valueOf(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (JsonNode name : schema.path("required")) {
            JsonNode member = schema.path("properties").path(name.asText());
            if (!Contract.isReadOnly(member)) {
                object.set(name.asText(), of(member));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < schema.path("minItems").asInt(0); i++) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        JsonNode words = schema.path("enum");
        if (!words.isEmpty()) {
            return words.get(words.size() > 1 ? 1 : 0).asText();
        }
        return TEXTS.stream()
                .filter(text -> allows(schema, text))
                .findFirst()
                .orElseThrow(() -> new CaseException("no known text fits the schema " + schema));
    }

    /** Whether a text has the schema's pattern, length and form. */
    static boolean allows(JsonNode schema, String text) {
        return allowed(schema).test(text);
    }

    /** The same, for many texts. */
    static Predicate<String> allowed(JsonNode schema) {
        Predicate<String> pattern = Contract.pattern(schema);
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        boolean isTime = schema.path("format").asText().equals("date-time");
        return text -> text.length() >= least
                && text.length() <= most
                && pattern.test(text)
                && (!isTime || text.matches("\\d{4}-.*T.*"));
    }

    /** Whether a text has the schema's pattern; every text has if there is none. */
    static boolean fitsPattern(JsonNode schema, String text) {
        return Contract.pattern(schema).test(text);
    }
}
