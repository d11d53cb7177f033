package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Bodies that are nearly right: a good one with a few things changed, in the tree or in the text. */
final class Mutation {
    private static final int MOST_CHANGES = 4;
    private static final int RARELY = 8;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "25",
            "2147483648",
            "1e400",
            "0.1",
            "-0",
            "\"\"",
            "\" \"",
            "\"1\"",
            "\"P1M\"",
            "\"monthly\"",
            "\"none\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"ÄÖ€😀\"",
            "\"0001-01-01T00:00:00\"",
            "\"2026-12-31T23:59:60Z\"",
            "\"2026-13-01T00:00:00Z\"",
            "\"TESTLINE0000:0001:CODE00010003\"",
            "\"TESTORDER000:0001:CODE00800010\"",
            "\"" + "x".repeat(5_000) + "\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"key\":\"transaction_reseller\",\"value\":\"1\"}");

    private final Random random;
    private final ObjectMapper json = new ObjectMapper();

    Mutation(Random random) {
        this.random = random;
    }

    /** The body's bytes, one character each. */
    String of(String body) throws IOException {
        ObjectNode tree = (ObjectNode) json.readTree(body);
        for (int change = random.nextInt(MOST_CHANGES); change > 0; change--) {
            change(tree);
        }
        String text = json.writeValueAsString(tree);
        return random.nextInt(RARELY) == 0 ? garbled(text) : text;
    }

    private void change(ObjectNode tree) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode value = json.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (chosen instanceof ArrayNode array) {
            changeElement(array, value);
        } else if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            changeMember(object, value);
        }
    }

    private void changeElement(ArrayNode array, JsonNode value) {
        if (array.isEmpty() || random.nextBoolean()) {
            array.add(value);
        } else {
            array.set(random.nextInt(array.size()), value);
        }
    }

    private void changeMember(ObjectNode object, JsonNode value) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name.toUpperCase(Locale.ROOT), value);
            case 2 -> object.set("unheardOf", value);
            default -> object.set(name, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private String garbled(String text) {
        int place = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, place);
            case 1 -> text.substring(0, place) + (char) random.nextInt(0x80) + text.substring(place);
            default -> text + new String(new byte[] {(byte) random.nextInt(0x80)}, ISO_8859_1);
        };
    }
}
