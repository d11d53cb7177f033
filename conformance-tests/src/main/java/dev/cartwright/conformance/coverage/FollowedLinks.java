package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.coverage.Surface.Answer;
import dev.cartwright.conformance.run.LinkValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The links that the answers of one conversation have offered so far, and which of them are followed. */
final class FollowedLinks {

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
            Map<String, String> values = LinkValues.of(link.node(), parameters, body);
            if (values.size() == link.node().path("parameters").size()) {
                offers.add(new Offer(
                        new Point(Aspect.LINKS, operation, answer.status() + " " + name),
                        link.node().path("operationId").asText(),
                        values));
            }
        });
    }

    /** A link with its values. */
    private record Offer(Point point, String operation, Map<String, String> values) {}
}
