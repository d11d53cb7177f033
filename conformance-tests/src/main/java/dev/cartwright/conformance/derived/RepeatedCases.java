package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Headers in several lines, which mean the list of their values (RFC 9110, section 5.3): taken where the contract allows such a value,
 * and refused where it does not, whoever would have taken one of the two; and parameters of the query that are given twice.
 */
final class RepeatedCases {

    private final Contract contract;
    private final HttpStatuses statuses;
    private final Model model;
    private final InsideValues values;
    private final List<Case> cases = new ArrayList<>();

    RepeatedCases(Contract contract, HttpStatuses statuses, Model model) {
        this.contract = contract;
        this.statuses = statuses;
        this.model = model;
        this.values = new InsideValues(contract);
    }

    List<Case> cases() {
        Headers texts = model.request().headers();
        for (JsonNode entry : model.operation().parameters()) {
            JsonNode parameter = contract.resolve(entry);
            String name = parameter.path("name").asText();
            JsonNode schema = contract.schema(parameter.path("schema"));
            if (parameter.path("in").asText().equals("query")) {
                if (!schema.path("type").asText().equals("array")) {
                    query(name, schema);
                }
            } else if (parameter.path("in").asText().equals("header")) {
                Map<String, List<String>> twice = twice(parameter, schema);
                if (twice.values().stream().noneMatch(pair -> isOneValue(schema, pair))) {
                    twice.forEach((which, pair) -> header(which, name, pair, schema));
                } else if (!ParameterCases.isPrecondition(name)) {
                    texts = lines(texts, name, twice.values().iterator().next());
                }
            }
        }
        if (!texts.equals(model.request().headers())) {
            taken("texts-in-two-lines", "A text in two lines is a text.", model.taken(Inside.SPELLINGS), texts);
        }
        taken(
                "accept-in-two-lines",
                "Media ranges in two lines are one list.",
                Map.of(),
                lines(model.request().headers(), "Accept", List.of("text/html", "application/json")));
        mediaTypes();
        return cases;
    }

    /** Pairs of allowed values, equal and different. Ids that are the caller's to make are made when they are sent, and differ. */
    private Map<String, List<String>> twice(JsonNode parameter, JsonNode schema) {
        String value = parameter.path("example").asText();
        boolean isId = CallIds.NAMES.contains(parameter.path("name").asText());
        String other = isId
                ? ""
                : LongTexts.of(schema, schema.path("maxLength").asInt(), value).orElse(value);
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        pairs.put("twice", List.of(value, value));
        if (!other.equals(value)) {
            pairs.put("twice-and-different", isId ? List.of("", "") : List.of(value, other));
        }
        return pairs;
    }

    private static boolean isOneValue(JsonNode schema, List<String> pair) {
        return Samples.allows(schema, String.join(", ", pair));
    }

    private void header(String which, String name, List<String> pair, JsonNode schema) {
        String place = "header " + name + " " + which;
        cases.add(refused(
                Origin.violating(place, Inside.SPELLINGS),
                Model.label(name) + "-" + which,
                "A header in two lines is the list of their values, and the contract allows none here: header " + name
                        + ".",
                model.request().withHeaders(lines(model.request().headers(), name, pair)),
                schema));
    }

    /** OpenAPI says nothing of a parameter that is no list and is given twice. */
    private void query(String name, JsonNode schema) {
        List<String> allowed = values.of(schema, schema.path("default")).stream()
                .map(inside -> name + "=" + Operation.encode(inside.value().asText()))
                .toList();
        for (String next : allowed.subList(0, Math.min(2, allowed.size()))) {
            String target = model.request().target();
            String more = (target.contains("?") ? "&" : "?") + allowed.get(0) + "&" + next;
            cases.add(refused(
                    Origin.derived(Inside.SPELLINGS),
                    Model.label(name) + "-twice" + (next.equals(allowed.get(0)) ? "" : "-and-different"),
                    "Of two values none counts: query " + name + ".",
                    model.request().withTarget(target + more),
                    schema));
        }
    }

    private Case refused(Origin origin, String name, String why, Request request, JsonNode schema) {
        return model.with(
                name,
                why,
                origin,
                request,
                Refusal.of(400, schema.path("x-violation-code").asInt(Codes.INVALID)));
    }

    private void taken(String name, String why, Map<String, List<String>> basis, Headers headers) {
        cases.add(model.with(
                name, why, Origin.keeping(name, basis), model.request().withHeaders(headers), model.success()));
    }

    private void mediaTypes() {
        if (!model.operation().node().has("requestBody")) {
            return;
        }
        for (String other : List.of("application/json", "text/plain")) {
            cases.add(model.with(
                    "content-type-twice-" + other.replaceAll("\\W+", "-"),
                    "Two media types are none that is read.",
                    Origin.derived(HttpStatuses.DECISION),
                    model.request()
                            .withHeaders(lines(
                                    model.request().headers(), "Content-Type", List.of("application/json", other))),
                    Refusal.of(415, statuses.code(415))));
        }
    }

    private static Headers lines(Headers headers, String name, List<String> values) {
        Headers lines = headers.without(List.of(name));
        for (String value : values) {
            lines = lines.and(name, value);
        }
        return lines;
    }
}
