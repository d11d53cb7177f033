package dev.cartwright.conformance.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.LinkedHashSet;
import java.util.Set;

/** The places of the contract that say something of an operation: its own, those of its path and of all operations, and what these refer to. */
final class Reach {

    private final Contract contract;
    private final String path;
    private final Set<String> roots = new LinkedHashSet<>();

    Reach(Contract contract, Operation operation) {
        this.contract = contract;
        this.path = "#" + JsonPointer.empty().appendProperty("paths").appendProperty(operation.template());
        enter(operation.place());
        enter(path + "/parameters");
        enter("#/servers");
        if (!operation.node().has("security")) {
            enter("#/security");
        }
        operation.schemes().forEach(scheme -> enter("#/components/securitySchemes/" + scheme));
    }

    private void enter(String place) {
        if (roots.add(place)) {
            follow(contract.at(place));
        }
    }

    private void follow(JsonNode node) {
        if (node.path("$ref").isTextual()) {
            enter(node.path("$ref").asText());
        }
        node.forEach(this::follow);
    }

    /** Whether what stands at that place, a pointer that begins with {@code #}, bears on the operation. */
    boolean has(String place) {
        return place.equals(path)
                || roots.stream().anyMatch(root -> place.equals(root) || place.startsWith(root + "/"));
    }
}
