package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a request may lack, and what it lacks in vain: headers that nobody has to send, and values of the path. */
final class MissingCases {

    private final Contract contract;
    private final HttpStatuses statuses;
    private final Model model;

    MissingCases(Contract contract, HttpStatuses statuses, Model model) {
        this.contract = contract;
        this.statuses = statuses;
        this.model = model;
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(model.with(
                "no-header-at-all",
                "Who calls is all that a request must say in its head.",
                Origin.keeping("no header", model.taken(Inside.SPELLINGS)),
                model.request().withHeaders(Headers.NONE),
                model.success()));
        for (String name : model.operation().pathNames()) {
            Set<String> methods = methods(name);
            if (!methods.contains(model.operation().method())) {
                cases.add(missing(name, methods));
            }
        }
        return cases;
    }

    /** Those of the path that is left when its last value is; none if another is missing. */
    private Set<String> methods(String name) {
        String end = "/{" + name + "}";
        String template = model.operation().template();
        String rest = template.endsWith(end) ? template.substring(0, template.length() - end.length()) : "";
        return contract.operations().stream()
                .filter(operation -> operation.template().equals(rest))
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A slash at the end of a path is no matter (decision 0014), and an empty segment within it is one that no operation has (0009). */
    private Case missing(String name, Set<String> methods) {
        Map<String, String> parameters =
                new LinkedHashMap<>(model.base().request().parameters());
        parameters.put(name, "");
        int status = methods.isEmpty() ? 404 : 405;
        return model.with(
                Model.label(name) + "-missing",
                "A path without one of its values is another path: path " + name + ".",
                Origin.derived(HttpStatuses.DECISION),
                model.request().withTarget(model.operation().target(parameters)),
                Refusal.of(
                        status,
                        statuses.code(status),
                        methods.isEmpty() ? Headers.NONE : Headers.of("Allow", String.join(", ", methods))));
    }
}
