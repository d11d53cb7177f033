package dev.cartwright.conformance.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.CaseException;
import java.util.Map;

/** Raises numbers of a resource, as the documentation's own program does. */
final class Raise {

    private Raise() {}

    /**
     * The resource with these numbers raised.
     *
     * @throws CaseException if there is no number at a pointer
     */
    static JsonNode numbers(JsonNode resource, Map<String, Integer> raise) {
        JsonNode raised = resource.deepCopy();
        raise.forEach((place, by) -> {
            JsonPointer pointer = JsonPointer.compile(place);
            JsonNode number = raised.at(pointer);
            if (!number.isIntegralNumber() || !(raised.at(pointer.head()) instanceof ObjectNode owner)) {
                throw new CaseException("request.raise: there is no number at " + place + " of the given resource");
            }
            owner.put(pointer.last().getMatchingProperty(), number.asInt() + by);
        });
        return raised;
    }
}
