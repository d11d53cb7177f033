package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Headers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An example as it goes over the wire in one direction. Immutable, but for the trees, which nobody changes.
 *
 * @param name where it stands
 * @param status of a response; 0 in a request
 * @param parameters of path and query; in a response those of its request, as far as they are known
 * @param headers the header lines, among them what every message has
 * @param sent the body as it stands in its file
 * @param body the body in the contract's spelling
 */
record Message(
        String name,
        Operation operation,
        int status,
        Map<String, String> parameters,
        Headers headers,
        Optional<JsonNode> sent,
        Optional<JsonNode> body) {

    Message {
        parameters = Map.copyOf(parameters);
    }

    boolean isRequest() {
        return status == 0;
    }

    /** The same message of a changed contract; nothing if that has no such operation. */
    Optional<Message> on(Contract contract) {
        return contract.find(operation.id())
                .map(found -> new Message(name, found, status, parameters, headers, sent, body));
    }

    Message withStatus(int newStatus) {
        return new Message(name, operation, newStatus, parameters, headers, sent, body);
    }

    Message withParameter(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new Message(name, operation, status, changed, headers, sent, body);
    }

    Message withHeaders(Headers newHeaders) {
        return new Message(name, operation, status, parameters, newHeaders, sent, body);
    }

    /** The message with another value in its body, in both spellings where there are two. */
    Message with(JsonPointer place, JsonNode value) {
        JsonNode changed = body.orElseThrow().deepCopy();
        if (place.matches()) {
            changed = value;
        } else if (changed.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) changed.at(place.head())).set(place.last().getMatchingProperty(), value);
        }
        return withBody(changed);
    }

    Message without(JsonPointer place) {
        JsonNode changed = body.orElseThrow().deepCopy();
        ((ObjectNode) changed.at(place.head())).remove(place.last().getMatchingProperty());
        return withBody(changed);
    }

    private Message withBody(JsonNode changed) {
        return new Message(name, operation, status, parameters, headers, Optional.of(changed), Optional.of(changed));
    }
}
