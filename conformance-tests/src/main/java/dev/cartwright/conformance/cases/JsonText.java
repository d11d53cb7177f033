package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON text: read strictly, or changed value by value with every other character left as it was printed. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** The text as a tree, or nothing if it is not one JSON value. */
    public static Optional<JsonNode> read(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * The text as a tree.
     *
     * @param name what to call the text in an error message
     * @throws CaseException if the text is not one JSON value; the message names the line
     */
    public static JsonNode parse(String name, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String place = Optional.ofNullable(e.getLocation())
                    .map(at -> ": line " + at.getLineNr() + ", column " + at.getColumnNr())
                    .orElse("");
            throw new CaseException(name + place + ": not JSON (" + e.getOriginalMessage() + ")", e);
        }
    }

    /** The tree as compact text. */
    public static String write(JsonNode tree) {
        return tree.toString();
    }

    /** The tree as indented text. */
    public static String pretty(JsonNode tree) {
        return tree.toPrettyString();
    }

    /** A value of any Java type as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The text with string and number values replaced; text that is no JSON comes back as it is. */
    public static String rewrite(String text, Replacement replacement) {
        if (read(text).isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                    continue;
                }
                String value = parser.getText();
                String name = Optional.ofNullable(parser.currentName()).orElse("");
                String replaced = token == JsonToken.VALUE_STRING
                        ? replacement.string(name, value)
                        : replacement.number(name, value);
                if (!replaced.equals(value)) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    out.append(text, copied, start);
                    out.append(token == JsonToken.VALUE_STRING ? MAPPER.writeValueAsString(replaced) : replaced);
                    copied = (int) parser.currentLocation().getCharOffset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** What stands in the place of a value. */
    public interface Replacement {
        /** The text that stands in the place of a member's text; the name is empty in a list. */
        String string(String member, String value);

        /** The number that stands in the place of a member's number. */
        String number(String member, String value);
    }
}
