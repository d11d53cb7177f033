package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.target.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges a body that a client sent: the contract's exact spelling, map keys untouched, every writable member by value,
 * and server-owned members only as the GET before answered them.
 */
final class SentBody {

    private final Contract contract;
    private final Canonical canonical;

    SentBody(Contract contract) {
        this.contract = contract;
        this.canonical = new Canonical(contract);
    }

    /** What is wrong with the body. */
    List<Difference> differences(Call call, Operation operation, JsonNode sent, JsonNode given) {
        if (call.body().isEmpty()) {
            return sent.isMissingNode() ? List.of() : List.of(Difference.at("(body)", "nothing", sent.toString()));
        }
        List<Difference> faults = new ArrayList<>(Comparison.byValue(call.body().get(), sent));
        beyond("", call.body().get(), sent, contract.requestSchema(operation), given, faults);
        return faults;
    }

    /** The tree without nulls and without members that the contract does not declare. */
    JsonNode declared(JsonNode tree, JsonNode declaredSchema) {
        JsonNode schema = contract.schema(declaredSchema);
        if (tree.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            tree.forEach(item -> items.add(declared(item, schema.path("items"))));
            return items;
        }
        if (!tree.isObject() || !schema.has("properties")) {
            return tree;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            JsonNode memberSchema = canonical.memberSchema(member.getKey(), schema);
            if (!memberSchema.isMissingNode() && !member.getValue().isNull()) {
                kept.set(member.getKey(), declared(member.getValue(), memberSchema));
            }
        }
        return kept;
    }

    private void beyond(
            String pointer,
            JsonNode asked,
            JsonNode sent,
            JsonNode declaredSchema,
            JsonNode given,
            List<Difference> faults) {
        JsonNode schema = contract.schema(declaredSchema);
        for (int i = 0; sent.isArray() && i < sent.size(); i++) {
            beyond(pointer + "/" + i, asked.path(i), sent.get(i), schema.path("items"), given, faults);
        }
        for (Map.Entry<String, JsonNode> member : sent.properties()) {
            String place = pointer + "/" + member.getKey();
            JsonNode memberSchema = canonical.memberSchema(member.getKey(), schema);
            if (asked.has(member.getKey())) {
                beyond(place, asked.get(member.getKey()), member.getValue(), memberSchema, given, faults);
            } else if (!Contract.isReadOnly(memberSchema)) {
                faults.add(Difference.at(place, "nothing", member.getValue().toString()));
            } else if (!Comparison.byValue(given.at(place), member.getValue()).isEmpty()) {
                faults.add(Difference.at(
                        place,
                        "what the GET answered, " + given.at(place),
                        member.getValue().toString()));
            }
        }
    }
}
