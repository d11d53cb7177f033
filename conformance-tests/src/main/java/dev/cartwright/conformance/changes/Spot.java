package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A node of a contract, with its place; the node is missing where the contract has none. */
record Spot(JsonNode document, String pointer, JsonNode node) {

    static Spot root(JsonNode document) {
        return new Spot(document, "", document);
    }

    Spot member(String name) {
        String step = JsonPointer.empty().appendProperty(name).toString();
        JsonNode child = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
        return new Spot(document, pointer + step, child);
    }

    /** What a chain of references leads to; missing if it leads nowhere. */
    Spot target() {
        Spot at = this;
        Set<String> seen = new LinkedHashSet<>();
        while (at.node.path("$ref").isTextual()) {
            String reference = at.node.path("$ref").asText();
            String target = reference.startsWith("#") ? reference.substring(1) : "";
            JsonNode found = seen.add(reference) && !target.isEmpty() ? document.at(target) : MissingNode.getInstance();
            at = new Spot(document, target, found);
        }
        return at;
    }

    boolean exists() {
        return !node.isMissingNode();
    }

    boolean isTrue(String name) {
        return node.path(name).asBoolean();
    }

    String text(String name) {
        return node.path(name).asText();
    }

    /** Names of an object's members, in their order. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Compact JSON; empty if there is nothing. */
    String json() {
        return node.isMissingNode() ? "" : node.toString();
    }
}
