package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists of so many elements, each as small as the schema allows and like the element that is there. */
final class FullLists {

    private final Contract contract;
    private final Samples samples;

    FullLists(Contract contract) {
        this.contract = contract;
        this.samples = new Samples(contract);
    }

    ArrayNode of(JsonNode schema, JsonNode there, int count) {
        JsonNode described = contract.schema(schema.path("items"));
        JsonNode element = smallest(described, there.path(0));
        List<String> keys = keys(schema.path("x-max-per-key"), described, count);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < count; i++) {
            JsonNode copy = element.deepCopy();
            if (copy instanceof ObjectNode object) {
                number(object, described, i);
                if (!keys.isEmpty()) {
                    object.set(schema.at("/x-max-per-key/member").asText(), TextNode.valueOf(keys.get(i)));
                }
            }
            list.add(copy);
        }
        return list;
    }

    private JsonNode smallest(JsonNode described, JsonNode there) {
        JsonNode sample = samples.of(described);
        if (sample instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (there.has(member.getKey())) {
                    member.setValue(there.get(member.getKey()));
                }
            });
            return object;
        }
        return there.isValueNode() ? there : sample;
    }

    /** Elements that are told apart by a position have one each. */
    private void number(ObjectNode element, JsonNode described, int position) {
        for (Map.Entry<String, JsonNode> member : described.path("properties").properties()) {
            if (element.has(member.getKey())
                    && contract.schema(member.getValue()).path("x-position-key").asBoolean()) {
                element.set(member.getKey(), IntNode.valueOf(position));
            }
        }
    }

    /** Where an entry with the same key may occur so often only: each key as often as it may, then one that always may. */
    private List<String> keys(JsonNode limits, JsonNode described, int count) {
        List<String> keys = new ArrayList<>();
        if (limits.isMissingNode()) {
            return keys;
        }
        JsonNode words = contract.schema(
                        described.path("properties").path(limits.path("member").asText()))
                .path("enum");
        for (JsonNode word : words) {
            int often = limits.path("limits").path(word.asText()).asInt(0);
            for (int i = 0; i < often && keys.size() < count; i++) {
                keys.add(word.asText());
            }
        }
        for (JsonNode word : words) {
            while (keys.size() < count && !limits.path("limits").has(word.asText())) {
                keys.add(word.asText());
            }
        }
        return keys;
    }
}
