package dev.cartwright.conformance.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A body with expressions in it.
 *
 * @param written the body as the document has it
 */
public record Payload(JsonNode written) {

    /**
     * The body with its values.
     *
     * @throws UnknownValueException if an expression has none
     */
    public JsonNode value(Scope scope) {
        return filled(written, scope);
    }

    /** The strings in it. */
    List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        collect(written, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<Text> texts) {
        if (node.isTextual()) {
            texts.add(Text.parse(node.asText()));
        }
        node.forEach(child -> collect(child, texts));
    }

    private static JsonNode filled(JsonNode node, Scope scope) {
        if (node.isTextual()) {
            return Text.parse(node.asText()).node(scope);
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), filled(member.getValue(), scope)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(filled(element, scope)));
            return array;
        }
        return node;
    }
}
