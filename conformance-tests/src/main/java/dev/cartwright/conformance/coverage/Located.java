package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A node of the contract with the place where it stands.
 *
 * @param place such as {@code #/components/schemas/Cart}
 * @param notProvoked why no request brings this about, as the contract says here or above; empty if it does not
 */
record Located(Contract contract, String place, JsonNode node, String notProvoked) {

    private static final String REASON = "x-not-provoked";

    static Located of(Contract contract, String place) {
        return new Located(contract, place, contract.at(place), "");
    }

    /** The node of that name; its references are not followed. */
    Located at(String name) {
        return to(place + JsonPointer.empty().appendProperty(name), node.path(name));
    }

    /** Every member, in the contract's order; references are not followed. */
    List<Map.Entry<String, Located>> members() {
        List<Map.Entry<String, Located>> members = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> members.add(Map.entry(name, at(name))));
        return members;
    }

    /** Every element of a list, references followed. */
    List<Located> elements() {
        List<Located> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(to(place + "/" + i, node.get(i)).resolved());
        }
        return elements;
    }

    /** The node that a chain of references ends in. */
    Located resolved() {
        Located at = this;
        while (at.node.has("$ref")) {
            String reference = at.node.get("$ref").asText();
            at = at.to(reference, contract.at(reference));
        }
        return at;
    }

    /** The schema that stands here, a wrapping {@code allOf} of one taken off, as {@link Contract#schema} reads it. */
    Located schema() {
        Located at = resolved();
        return at.node.path("allOf").size() == 1 && !at.node.has("properties")
                ? at.to(at.place + "/allOf/0", at.node.get("allOf").get(0)).schema()
                : at;
    }

    /** The schema of the JSON of a body or a response. */
    Located jsonSchema() {
        return at("content").at("application/json").at("schema").schema();
    }

    private Located to(String newPlace, JsonNode newNode) {
        return new Located(contract, newPlace, newNode, newNode.path(REASON).asText(notProvoked));
    }
}
