package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes JSON bodies. */
final class Tree {

    private Tree() {}

    /** The text as a tree, without a byte-order mark; missing if it is no JSON. */
    static JsonNode read(String text) {
        return JsonText.read(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .orElse(MissingNode.getInstance());
    }

    /** The text with a change made to its root object; text that is no object comes back as it is. */
    static String change(String text, Consumer<ObjectNode> change) {
        if (!(read(text) instanceof ObjectNode object)) {
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

    /** Makes a change to every array of that name, however deep. */
    static void arrays(JsonNode tree, String array, Consumer<ArrayNode> change) {
        tree.findValues(array).forEach(found -> change.accept((ArrayNode) found));
    }

    /** Puts something else in the place of every member of that name, however deep. */
    static void replace(JsonNode tree, String member, Function<JsonNode, JsonNode> change) {
        for (JsonNode parent : tree.findParents(member)) {
            ((ObjectNode) parent).set(member, change.apply(parent.get(member)));
        }
    }

    /** Puts another text in the place of every text of that name, however deep. */
    static void retext(JsonNode tree, String member, UnaryOperator<String> change) {
        replace(tree, member, value -> value.isTextual() ? TextNode.valueOf(change.apply(value.textValue())) : value);
    }

    /** Puts another text in the place of every text, however deep. */
    static void texts(JsonNode tree, UnaryOperator<String> change) {
        tree.forEach(child -> texts(child, change));
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isTextual()) {
                    member.setValue(
                            TextNode.valueOf(change.apply(member.getValue().textValue())));
                }
            });
        }
    }

    /** Takes a member out of every object, however deep. */
    static void remove(JsonNode tree, String member) {
        tree.findParents(member).forEach(parent -> ((ObjectNode) parent).remove(member));
    }

    /** Turns every array of that name around. */
    static void reverse(JsonNode tree, String array) {
        arrays(tree, array, found -> {
            List<JsonNode> items = new ArrayList<>();
            found.forEach(item -> items.add(0, item));
            found.removeAll().addAll(items);
        });
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

    /** Raises every quantity. */
    static void oneMore(JsonNode tree) {
        replace(tree, "quantity", quantity -> IntNode.valueOf(1 + quantity.asInt()));
    }

    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
