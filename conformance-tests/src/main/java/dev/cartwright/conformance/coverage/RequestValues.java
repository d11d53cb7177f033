package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.coverage.Surface.Asked;
import dev.cartwright.conformance.coverage.Surface.Parameter;
import dev.cartwright.conformance.wire.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the values of a request against the keywords of the contract. */
final class RequestValues {

    private final Canonical canonical;

    RequestValues(Contract contract) {
        this.canonical = new Canonical(contract);
    }

    /**
     * Which keywords the request's values keep and break, once its body is in canonical form.
     *
     * @return nothing if the operation takes a body and this one cannot be read
     */
    Optional<Judged> judge(Asked asked, Request request, Map<String, String> values) {
        Judged judged = new Judged(asked.operation().id());
        for (Parameter parameter : asked.parameters()) {
            value(parameter, request, values).ifPresent(text -> judged.parameter(parameter, text));
        }
        if (asked.body().isEmpty()) {
            return Optional.of(judged);
        }
        Shape shape = asked.body().get();
        Optional<JsonNode> body = JsonText.read(request.json());
        body.ifPresent(tree ->
                judged.place(shape, canonical.request(tree, shape.schema().node())));
        return body.map(tree -> judged);
    }

    private static Optional<String> value(Parameter parameter, Request request, Map<String, String> values) {
        return parameter.in().equals("header")
                ? request.headers().first(parameter.name())
                : Optional.ofNullable(values.get(parameter.name()));
    }

    /** What was found in one request. */
    static final class Judged {

        private final String operation;
        private final List<Point> kept = new ArrayList<>();
        private final Map<String, List<Point>> broken = new HashMap<>();

        Judged(String operation) {
            this.operation = operation;
        }

        /** Parameters, members and kept keywords; none if the request breaks any keyword. */
        List<Point> kept() {
            return broken.isEmpty() ? List.copyOf(kept) : List.of();
        }

        /** The broken keywords if they stand at one place, so that the refusal was for these. */
        List<Point> brokenAlone() {
            return broken.size() == 1 ? broken.values().iterator().next() : List.of();
        }

        private void parameter(Parameter parameter, String text) {
            kept.add(new Point(Aspect.PARAMETERS, operation, parameter.label()));
            JsonNode value =
                    typed(parameter.shape().schema().node().path("type").asText(), text);
            for (Keyword keyword : parameter.shape().keywords()) {
                keyword(keyword, value, parameter.label(), parameter.keyword(keyword.name()));
            }
            for (Bound bound : parameter.shape().bounds()) {
                bound(bound, value, parameter.keyword(bound.name()));
            }
        }

        private void place(Shape shape, JsonNode value) {
            if (shape.isMember()) {
                kept.add(new Point(Aspect.REQUEST_MEMBERS, operation, shape.path()));
            }
            for (Keyword keyword : shape.keywords()) {
                keyword(keyword, value, shape.path(), Surface.keyword(shape, keyword.name()));
            }
            for (Bound bound : shape.bounds()) {
                bound(bound, value, Surface.keyword(shape, bound.name()));
            }
            shape.below(value, this::place);
        }

        private void keyword(Keyword keyword, JsonNode value, String place, String what) {
            if (!keyword.speaksOf().test(value)) {
                return;
            }
            if (keyword.isKept().test(value)) {
                kept.add(new Point(Aspect.KEYWORDS_SATISFIED, operation, what));
            } else {
                broken.computeIfAbsent(place, any -> new ArrayList<>())
                        .add(new Point(Aspect.KEYWORDS_VIOLATED, operation, what));
            }
        }

        private void bound(Bound bound, JsonNode value, String what) {
            if (bound.isReached().test(value)) {
                kept.add(new Point(Aspect.BOUNDS_REACHED, operation, what));
            }
        }

        /** A text as the type that a parameter has; text if it is none of that type. */
        private static JsonNode typed(String type, String text) {
            return switch (type) {
                case "boolean" ->
                    text.matches("true|false")
                            ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                            : TextNode.valueOf(text);
                case "integer", "number" ->
                    text.matches("-?\\d+(\\.\\d+)?")
                            ? DecimalNode.valueOf(new BigDecimal(text))
                            : TextNode.valueOf(text);
                default -> TextNode.valueOf(text);
            };
        }
    }
}
