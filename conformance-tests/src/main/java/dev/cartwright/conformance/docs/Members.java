package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Holds members against the contract: a request may spell their names in any casing, an answer may not. */
final class Members {

    private final Contract contract;
    private final Canonical canonical;

    Members(Contract contract) {
        this.contract = contract;
        this.canonical = new Canonical(contract);
    }

    /** Whether the contract declares every member of the outermost object, in any casing. */
    boolean areDeclared(JsonNode body, JsonNode schema) {
        return body.isObject()
                && !body.isEmpty()
                && body.properties().stream()
                        .allMatch(member ->
                                canonical.member(member.getKey(), schema).isPresent());
    }

    /** Whether the contract declares at least one member of the outermost object. */
    boolean areDeclaredInPart(JsonNode body, JsonNode schema) {
        return body.properties().stream()
                .anyMatch(member -> canonical.member(member.getKey(), schema).isPresent());
    }

    /** Whether the outermost object has a member that the server owns. */
    boolean areServerOwned(JsonNode body, JsonNode schema) {
        return body.properties().stream()
                .flatMap(member -> canonical.member(member.getKey(), schema).stream())
                .anyMatch(name -> Contract.isReadOnly(canonical.memberSchema(name, schema)));
    }

    /** Names and links of an answer that the contract does not have, or spells otherwise. */
    List<Violation> ofAnswer(JsonNode body, JsonNode schema) {
        List<Violation> found = new ArrayList<>();
        walk(body, schema, "", (object, member, place) -> {
            String name = member.getKey();
            Optional<String> spelt = canonical.member(name, object);
            spelt.flatMap(it -> LinkForms.violation(member.getValue(), canonical.memberSchema(it, object), place))
                    .ifPresent(found::add);
            if (spelt.filter(name::equals).isEmpty()) {
                found.add(new Violation(
                        place,
                        spelt.map(it -> "the contract spells this member " + it)
                                .orElse("the contract has no such member"),
                        spelt.map(it -> new Violation.Spelling(name, it))));
            }
        });
        return found;
    }

    /** Names of a request that the contract knows as wrong; others that it does not have are ignored by a server. */
    List<Violation> ofRequest(JsonNode body, JsonNode schema) {
        List<Violation> found = new ArrayList<>();
        walk(body, schema, "", (object, member, place) -> {
            for (Map.Entry<String, JsonNode> misnomer :
                    object.path("x-misnomers").properties()) {
                if (misnomer.getKey().equalsIgnoreCase(member.getKey())) {
                    found.add(new Violation(
                            place,
                            "the contract refuses this name: "
                                    + misnomer.getValue().path("hint").asText()));
                }
            }
        });
        return found;
    }

    private void walk(JsonNode node, JsonNode schema, String pointer, Visitor visitor) {
        JsonNode resolved = contract.schema(schema);
        if (node.isObject() && resolved.has("properties")) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String place = pointer + "/" + member.getKey();
                visitor.visit(resolved, member, place);
                canonical
                        .member(member.getKey(), resolved)
                        .ifPresent(name ->
                                walk(member.getValue(), canonical.memberSchema(name, resolved), place, visitor));
            }
        }
        if (node.isArray()) {
            List<JsonNode> items =
                    StreamSupport.stream(node.spliterator(), false).toList();
            for (int i = 0; i < items.size(); i++) {
                walk(items.get(i), resolved.path("items"), pointer + "/" + i, visitor);
            }
        }
    }

    /** Sees each member with the schema of its object. */
    private interface Visitor {
        void visit(JsonNode object, Map.Entry<String, JsonNode> member, String pointer);
    }
}
