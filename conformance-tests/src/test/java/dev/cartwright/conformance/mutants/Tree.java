package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes JSON bodies. */
final class Tree {

    private Tree() {}

    /** The text with a change made to its root object; text that is no object comes back as it is. */
    static String change(String text, Consumer<ObjectNode> change) {
        JsonNode tree = JsonText.read(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .orElse(null);
        if (!(tree instanceof ObjectNode object)) {
            return text;
        }
        change.accept(object);
        return JsonText.write(object);
    }

    /** Makes a change to every object that is an item of an array of that name, however deep. */
    static void items(JsonNode tree, String array, Consumer<ObjectNode> change) {
        for (JsonNode found : tree.findValues(array)) {
            found.forEach(item -> change.accept((ObjectNode) item));
        }
    }

    /** Takes a member out of every object, however deep. */
    static void remove(JsonNode tree, String member) {
        tree.findParents(member).forEach(parent -> ((ObjectNode) parent).remove(member));
    }

    /** Turns every array of that name around. */
    static void reverse(JsonNode tree, String array) {
        for (JsonNode found : tree.findValues(array)) {
            List<JsonNode> items = new ArrayList<>();
            found.forEach(item -> items.add(0, item));
            ((ArrayNode) found).removeAll().addAll(items);
        }
    }

    /** Gives every member another name, however deep. */
    static void rename(JsonNode tree, UnaryOperator<String> name) {
        tree.forEach(child -> rename(child, name));
        if (tree instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String old : names) {
                JsonNode value = object.remove(old);
                object.set(name.apply(old), value);
            }
        }
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
