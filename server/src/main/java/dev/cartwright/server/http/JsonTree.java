package dev.cartwright.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns bytes into a tree and refuses what two readers could understand differently: bad UTF-8, names given twice, anything after the end. */
final class JsonTree {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 64;
    private static final int LONGEST_NAME = 1_024;
    private static final String NAME_LIMIT = "getMaxNameLength";
    private static final int LONGEST_STRING = 64 * 1_024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .build();

    /** Reads the bytes, which must be exactly one JSON value. */
    JsonNode read(byte[] bytes) throws UnreadableException {
        String text = text(bytes);
        try (JsonParser parser = factory.createParser(text)) {
            return read(parser, text);
        } catch (JsonProcessingException e) {
            throw refused("is not JSON" + at(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(JsonParser parser, String text) throws IOException, UnreadableException {
        try {
            if (parser.nextToken() == null) {
                throw refused("is empty; it must be a JSON object");
            }
            JsonNode tree = value(parser);
            if (parser.nextToken() != null) {
                throw refused("goes on after its end" + at(parser.currentTokenLocation()));
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw tooMuch(e, text, parser.currentLocation());
        }
    }

    /** Jackson says in words only which of its limits it was, and not where. */
    private static UnreadableException tooMuch(StreamConstraintsException e, String text, JsonLocation stopped) {
        return e.getOriginalMessage().contains(NAME_LIMIT)
                ? refused("holds a name of more than " + LONGEST_NAME + " characters, "
                        + MemberName.tooLong(text, stopped))
                : refused("is nested too deeply or holds too long a text or number" + at(stopped));
    }

    /** One byte-order mark is overlooked (decision 0007). */
    private static String text(byte[] bytes) throws UnreadableException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkUtf8(bytes);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** A replacement character was sent, or stands for bytes that are none. */
    private static void checkUtf8(byte[] bytes) throws UnreadableException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw refused("is not UTF-8");
        }
    }

    private JsonNode value(JsonParser parser) throws IOException, UnreadableException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(wellFormed(parser.getText(), parser));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            default -> throw refused("is not JSON" + at(parser.currentTokenLocation()));
        };
    }

    /** Half a surrogate pair can be escaped in JSON and then written nowhere. */
    private static String wellFormed(String text, JsonParser parser) throws IOException, UnreadableException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean paired = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!paired) {
                    throw refused("holds half a surrogate pair" + at(parser.currentTokenLocation()));
                }
                i++;
            }
        }
        return text;
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.INT
                ? NODES.numberNode(parser.getIntValue())
                : NODES.numberNode(parser.getBigIntegerValue());
    }

    private static JsonNode decimal(JsonParser parser) throws IOException, UnreadableException {
        BigDecimal number = number(parser);
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw beyondReason(parser);
        }
        return NODES.numberNode(number);
    }

    private static BigDecimal number(JsonParser parser) throws IOException, UnreadableException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw beyondReason(parser);
        }
    }

    private static UnreadableException beyondReason(JsonParser parser) {
        return refused("holds a number that is too large or too fine" + at(parser.currentTokenLocation()));
    }

    private JsonNode object(JsonParser parser) throws IOException, UnreadableException {
        ObjectNode object = NODES.objectNode();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(parser.currentName(), parser);
            if (!names.add(Spelling.ofName(name))) {
                throw refused("gives the name " + MemberName.shortened(name) + " twice"
                        + at(parser.currentTokenLocation()) + "; names are compared ignoring case");
            }
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException, UnreadableException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static UnreadableException refused(String reason) {
        return new UnreadableException(reason);
    }
}
