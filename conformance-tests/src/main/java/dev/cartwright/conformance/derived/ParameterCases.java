package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For each keyword of each parameter, one value that it forbids; and every parameter at once. */
final class ParameterCases {

    /** How the names of preconditions begin in HTTP (RFC 9110). */
    private static final String PRECONDITION = "If-";

    private final Contract contract;
    private final Model model;
    private final Violations violations;

    ParameterCases(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.violations = new Violations(new Samples(contract));
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(everyParameter());
        for (JsonNode entry : model.operation().parameters()) {
            JsonNode parameter = contract.resolve(entry);
            JsonNode schema = contract.schema(parameter.path("schema"));
            for (Violation violation : violations.of(schema, text -> canBeSent(text, parameter))) {
                if (violation.value().isValueNode()
                        && canBeSent(violation.value().asText(), parameter)) {
                    cases.add(refused(parameter, schema, violation));
                }
            }
        }
        return cases;
    }

    /** Every parameter that a caller may leave out; a precondition's outcome depends on more than its value. */
    private Case everyParameter() {
        Request request = model.request();
        Map<String, String> parameters =
                new LinkedHashMap<>(model.base().request().parameters());
        for (JsonNode entry : model.operation().parameters()) {
            JsonNode parameter = contract.resolve(entry);
            String name = parameter.path("name").asText();
            String value = parameter.path("example").asText();
            boolean isHeader = parameter.path("in").asText().equals("header");
            if (isHeader && !isPrecondition(name) && !CallIds.NAMES.contains(name)) {
                request = request.withHeaders(request.headers().with(name, value));
            } else if (!isHeader) {
                parameters.putIfAbsent(name, value);
            }
        }
        return model.with(
                "every-parameter",
                "Whatever parameters the contract has may be sent, all of them at once.",
                Origin.derived(),
                request.withTarget(model.operation().target(parameters)),
                model.success());
    }

    static boolean isPrecondition(String header) {
        return header.startsWith(PRECONDITION);
    }

    /** A header line has no line breaks; a path has no empty segment that would be another path. */
    private static boolean canBeSent(String value, JsonNode parameter) {
        return switch (parameter.path("in").asText()) {
            case "path" -> !value.isEmpty() && value.chars().noneMatch(Character::isISOControl);
            case "header" -> !value.isBlank() && value.chars().noneMatch(Character::isISOControl);
            default -> true;
        };
    }

    private Case refused(JsonNode parameter, JsonNode schema, Violation violation) {
        String name = parameter.path("name").asText();
        String place = parameter.path("in").asText() + " " + name + " " + violation.keyword();
        return model.with(
                Model.label(name) + "-" + violation.keyword(),
                "The contract forbids this value: " + place + ".",
                Origin.violating(place, Codes.BASIS),
                model.with(parameter, violation.value().asText()),
                Refusal.of(400, schema.path("x-violation-code").asInt(Codes.INVALID)));
    }
}
