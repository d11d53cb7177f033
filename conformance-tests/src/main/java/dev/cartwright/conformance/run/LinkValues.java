package dev.cartwright.conformance.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that a link of the contract gives to the parameters of its operation. */
public final class LinkValues {

    private static final String FROM_BODY = "$response.body#";
    private static final String FROM_PATH = "$request.path.";

    private LinkValues() {}

    /**
     * By the parameters' names; one is missing where the answer or the request lacks its value.
     *
     * @param link the link object, references followed
     * @param parameters those of the request that was answered
     */
    public static Map<String, String> of(JsonNode link, Map<String, String> parameters, JsonNode body) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> wanted : link.path("parameters").properties()) {
            value(wanted.getValue().asText(), parameters, body)
                    .ifPresent(value -> values.put(wanted.getKey().replaceFirst("^path\\.", ""), value));
        }
        return values;
    }

    /** The place in the answer's body that the last of the values from there comes from; nothing if none does. */
    static Optional<JsonPointer> inBody(JsonNode link) {
        return link.path("parameters").properties().stream()
                .flatMap(wanted -> inBody(wanted.getValue().asText()).stream())
                .reduce((first, last) -> last);
    }

    private static Optional<String> value(String expression, Map<String, String> parameters, JsonNode body) {
        return inBody(expression)
                .map(pointer -> Optional.of(body.at(pointer))
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText))
                .orElseGet(() -> after(FROM_PATH, expression).map(parameters::get));
    }

    private static Optional<JsonPointer> inBody(String expression) {
        return after(FROM_BODY, expression).map(JsonPointer::compile);
    }

    private static Optional<String> after(String prefix, String expression) {
        return expression.startsWith(prefix) ? Optional.of(expression.substring(prefix.length())) : Optional.empty();
    }
}
