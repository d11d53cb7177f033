package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters whose values are just inside of what the contract allows. */
final class InsideParameters {

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final Contract contract;
    private final Model model;
    private final InsideValues values;

    InsideParameters(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.values = new InsideValues(contract);
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        longestHeaders().ifPresent(cases::add);
        for (JsonNode entry : model.operation().parameters()) {
            JsonNode parameter = contract.resolve(entry);
            switch (parameter.path("in").asText()) {
                case "path" -> longest(parameter, NOT_FOUND, cases);
                case "query" -> query(parameter, cases);
                default -> {
                    if (ParameterCases.isPrecondition(parameter.path("name").asText())) {
                        longest(parameter, PRECONDITION_FAILED, cases);
                    }
                }
            }
        }
        return cases;
    }

    /** No header that may be there changes what comes of the request, however long it is; nothing where there is no such header. */
    private Optional<Case> longestHeaders() {
        Request request = model.request();
        for (JsonNode entry : model.operation().parameters()) {
            JsonNode parameter = contract.resolve(entry);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("header")
                    && !ParameterCases.isPrecondition(name)
                    && !CallIds.NAMES.contains(name)) {
                request = request.withHeaders(request.headers().with(name, longest(parameter)));
            }
        }
        return request.headers().equals(model.request().headers())
                ? Optional.empty()
                : Optional.of(model.with(
                        "inside-headers-maxLength",
                        "A header may be as long as the contract allows, all of them at once.",
                        Origin.keeping("header maxLength", model.taken(Inside.BOUNDS)),
                        request,
                        model.success()));
    }

    /** What has such an id is not there, and such a precondition does not hold: the service says that, and not that the value is wrong. */
    private void longest(JsonNode parameter, int status, List<Case> cases) {
        String name = parameter.path("name").asText();
        String value = longest(parameter);
        JsonNode code = model.example(contract, status).path("code");
        int there = model.base().request().parameters().getOrDefault(name, "").length();
        if (code.isInt() && value.length() > there) {
            String place = parameter.path("in").asText() + " " + name + " maxLength";
            cases.add(model.with(
                    "inside-" + Model.label(name) + "-maxLength",
                    Inside.why(place),
                    Origin.keeping(place, Map.of(Inside.BOUNDS, List.of("status", "/code"))),
                    model.with(parameter, value),
                    Refusal.of(status, code.intValue())));
        }
    }

    private void query(JsonNode parameter, List<Case> cases) {
        String name = parameter.path("name").asText();
        JsonNode schema = contract.schema(parameter.path("schema"));
        for (Inside inside : values.of(schema, parameter.path("example"))) {
            String place = "query " + name + " " + inside.keyword();
            cases.add(model.with(
                    "inside-" + Model.label(name) + "-" + inside.keyword(),
                    Inside.why(place),
                    Origin.keeping(place, model.taken(inside.decision())),
                    model.with(parameter, inside.value().asText()),
                    model.success()));
        }
    }

    /** The longest text that is allowed; the contract's example where the pattern has none of that length. */
    private String longest(JsonNode parameter) {
        JsonNode schema = contract.schema(parameter.path("schema"));
        String example = parameter.path("example").asText();
        return LongTexts.of(schema, schema.path("maxLength").asInt(), example)
                .filter(text -> !text.isEmpty())
                .orElse(example);
    }
}
