package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Every place of a body that a schema describes and a caller may write; a schema that contains itself is entered once. */
final class Places {

    /** Stands for every key of a free map. */
    static final String ANY_KEY = "anyKey";

    private final Contract contract;
    private final List<Place> found = new ArrayList<>();
    private final Deque<JsonNode> open = new ArrayDeque<>();

    private Places(Contract contract) {
        this.contract = contract;
    }

    static List<Place> of(JsonNode schema, Contract contract) {
        Places places = new Places(contract);
        places.enter("", schema);
        return List.copyOf(places.found);
    }

    private void enter(String pointer, JsonNode written) {
        JsonNode schema = contract.schema(written);
        found.add(new Place(pointer, written, schema));
        if (open.contains(schema)) {
            return;
        }
        open.push(schema);
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (!Contract.isReadOnly(member.getValue())) {
                enter(pointer + "/" + member.getKey(), member.getValue());
            }
        }
        if (schema.has("items")) {
            enter(pointer + "/0", schema.get("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            enter(pointer + "/" + ANY_KEY, schema.get("additionalProperties"));
        }
        open.pop();
    }
}
