package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A value in the body of an example, and what the contract says of it.
 *
 * @param isRequired whether the object around it must have it
 */
record Spot(JsonPointer place, JsonNode value, JsonNode schema, boolean isRequired) {

    /** Every value of the body, the whole first. */
    static List<Spot> of(Message message, Contract contract) {
        List<Spot> spots = new ArrayList<>();
        message.body().ifPresent(body -> {
            JsonNode schema = message.isRequest()
                    ? contract.requestSchema(message.operation())
                    : contract.responseSchema(message.operation(), message.status());
            collect(new Spot(JsonPointer.empty(), body, schema, false), contract, spots);
        });
        return spots;
    }

    /** What the schema says under the keyword; missing if it says nothing. */
    JsonNode keyword(String keyword) {
        return schema.path(keyword);
    }

    private static void collect(Spot spot, Contract contract, List<Spot> spots) {
        spots.add(spot);
        for (Map.Entry<String, JsonNode> member : spot.value.properties()) {
            JsonNode declared = spot.schema.path("properties").path(member.getKey());
            JsonNode schema = declared.isMissingNode() ? spot.schema.path("additionalProperties") : declared;
            boolean isRequired = StreamSupport.stream(
                            spot.schema.path("required").spliterator(), false)
                    .anyMatch(name -> name.asText().equals(member.getKey()));
            JsonPointer place = spot.place.appendProperty(member.getKey());
            collect(new Spot(place, member.getValue(), contract.schema(schema), isRequired), contract, spots);
        }
        for (int i = 0; spot.value.isArray() && i < spot.value.size(); i++) {
            JsonNode schema = contract.schema(spot.schema.path("items"));
            collect(new Spot(spot.place.appendIndex(i), spot.value.get(i), schema, false), contract, spots);
        }
    }
}
