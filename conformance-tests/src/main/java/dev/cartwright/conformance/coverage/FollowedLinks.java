package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.coverage.Surface.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links that the answers of one conversation have offered so far, and which of them are followed. */
final class FollowedLinks {

    private static final String FROM_BODY = "$response.body#";
    private static final String FROM_PATH = "$request.path.";

    private final List<Offer> offers = new ArrayList<>();

    /** The links that lead to this operation with these values. */
    List<Point> followed(String operation, Map<String, String> parameters) {
        return offers.stream()
                .filter(offer -> offer.operation().equals(operation)
                        && parameters.entrySet().containsAll(offer.values().entrySet()))
                .map(Offer::point)
                .toList();
    }

    /** Remembers the links of an answer whose values it has. */
    void offered(String operation, Answer answer, Map<String, String> parameters, JsonNode body) {
        answer.links().forEach((name, link) -> {
            Map<String, String> values = new HashMap<>();
            for (Map.Entry<String, JsonNode> wanted :
                    link.node().path("parameters").properties()) {
                value(wanted.getValue().asText(), parameters, body)
                        .ifPresent(value -> values.put(wanted.getKey().replaceFirst("^path\\.", ""), value));
            }
            if (values.size() == link.node().path("parameters").size()) {
                offers.add(new Offer(
                        new Point(Aspect.LINKS, operation, answer.status() + " " + name),
                        link.node().path("operationId").asText(),
                        values));
            }
        });
    }

    private static Optional<String> value(String expression, Map<String, String> parameters, JsonNode body) {
        if (expression.startsWith(FROM_BODY)) {
            JsonNode value = body.at(JsonPointer.compile(expression.substring(FROM_BODY.length())));
            return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
        }
        return expression.startsWith(FROM_PATH)
                ? Optional.ofNullable(parameters.get(expression.substring(FROM_PATH.length())))
                : Optional.empty();
    }

    /** A link with its values. */
    private record Offer(Point point, String operation, Map<String, String> values) {}
}
