package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwright.server.domain.FaultCode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds the parameters of a request against the contract. */
final class Parameters {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Parameters() {}

    /** What is wrong, in the contract's order of parameters. */
    static List<Violation> violations(
            Operation operation,
            Map<String, String> path,
            MultivaluedMap<String, String> query,
            Function<String, Optional<String>> headers) {
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            violations.addAll(
                    switch (parameter.in()) {
                        case "path" -> check(parameter, List.of(path.getOrDefault(parameter.name(), "")));
                        case "query" -> check(parameter, query.getOrDefault(parameter.name(), List.of()));
                        case "header" ->
                            check(
                                    parameter,
                                    headers.apply(parameter.name()).stream().toList());
                        default -> List.<Violation>of();
                    });
        }
        return violations;
    }

    /** Whether the value fits the contract. */
    static boolean isValid(Parameter parameter, String value) {
        return check(parameter, value).isEmpty();
    }

    private static List<Violation> check(Parameter parameter, List<String> values) {
        if (values.isEmpty()) {
            return parameter.required() ? List.of(violation(parameter, "is missing")) : List.of();
        }
        if (values.size() > 1) {
            return List.of(violation(parameter, "is given " + values.size() + " times"));
        }
        return check(parameter, values.get(0));
    }

    private static List<Violation> check(Parameter parameter, String value) {
        Rule rule = parameter.rule();
        if (rule.isLastValid(value)) {
            return List.of();
        }
        List<Violation> violations =
                RuleCheck.violations(typed(value, rule.place().shape()), rule);
        if (violations.isEmpty()) {
            rule.noteValid(value);
            return List.of();
        }
        Violation first = violations.get(0);
        return List.of(new Violation(parameter.name(), first.code(), first.text()));
    }

    private static Violation violation(Parameter parameter, String text) {
        Integer written = parameter.rule().place().violationCode();
        return new Violation(parameter.name(), written == null ? FaultCode.INPUT_INVALID.code() : written, text);
    }

    /** A parameter is text on the wire; booleans come in any casing. */
    private static JsonNode typed(String text, Shape shape) {
        boolean isTrue = text.equalsIgnoreCase("true");
        return shape.type().equals("boolean") && (isTrue || text.equalsIgnoreCase("false"))
                ? NODES.booleanNode(isTrue)
                : NODES.textNode(shape.value(text));
    }
}
