package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.Arrays;
import java.util.List;

/** A body with another value in one place; what the place needs around it is made. */
final class Bodies {

    private final Contract contract;
    private final Samples samples;

    Bodies(Contract contract, Samples samples) {
        this.contract = contract;
        this.samples = samples;
    }

    JsonNode with(JsonNode body, JsonNode schema, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode changed = body.deepCopy();
        List<String> steps = Arrays.asList(pointer.substring(1).split("/", -1));
        JsonNode at = changed;
        JsonNode described = contract.schema(schema);
        for (String step : steps.subList(0, steps.size() - 1)) {
            described = below(described, step);
            at = entered(at, step, described);
        }
        set(at, steps.get(steps.size() - 1), value);
        return changed;
    }

    JsonNode without(JsonNode body, JsonNode schema, String owner, String name, JsonNode whole) {
        JsonNode sample = body.at(owner).isObject() ? body.at(owner).deepCopy() : whole.deepCopy();
        ((ObjectNode) sample).remove(name);
        return with(body, schema, owner, sample);
    }

    private JsonNode below(JsonNode schema, String step) {
        if (schema.has("items")) {
            return contract.schema(schema.get("items"));
        }
        JsonNode member = schema.path("properties").path(step);
        return contract.schema(member.isMissingNode() ? schema.path("additionalProperties") : member);
    }

    private JsonNode entered(JsonNode container, String step, JsonNode schema) {
        JsonNode there = container.isArray() ? container.path(Integer.parseInt(step)) : container.path(step);
        if (there.isContainerNode()) {
            return there;
        }
        JsonNode sample = samples.of(schema);
        set(container, step, sample);
        return sample;
    }

    private static void set(JsonNode container, String step, JsonNode value) {
        if (container instanceof ArrayNode array) {
            if (array.isEmpty()) {
                array.add(value);
            } else {
                array.set(Integer.parseInt(step), value);
            }
        } else {
            ((ObjectNode) container).set(step, value);
        }
    }
}
