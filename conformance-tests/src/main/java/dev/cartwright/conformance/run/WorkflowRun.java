package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.workflows.Criterion;
import dev.cartwright.conformance.workflows.Scope;
import dev.cartwright.conformance.workflows.UnknownValueException;
import dev.cartwright.conformance.workflows.Workflow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;

/** Tells a story to a server, step by step, and ends it at the first step that is not answered as it must be. */
final class WorkflowRun {

    private final Attempt attempt;
    private final ServerJudge judge;
    private final Settings settings;
    private final Declarations declarations;

    WorkflowRun(Attempt attempt, ServerJudge judge, Settings settings) {
        this.attempt = attempt;
        this.judge = judge;
        this.settings = settings;
        this.declarations = new Declarations(settings.profile());
    }

    CaseResult run(Workflow workflow) {
        Results results = new Results(workflow.id(), CaseResult.Side.SERVER, "");
        Map<String, String> inputs = new LinkedHashMap<>();
        workflow.inputs().forEach((name, input) -> input(name, input).ifPresent(value -> inputs.put(name, value)));
        TreeSet<String> missing = new TreeSet<>(workflow.inputs().keySet());
        missing.removeAll(inputs.keySet());
        if (!missing.isEmpty()) {
            return results.notRunnable(
                    "unbound: " + String.join(", ", missing) + "; give each as --bind NAME=VALUE or in a profile");
        }
        return declarations.judge(
                workflow,
                attempt.of(results, session -> told(workflow, new Scope(inputs), session)),
                (operation, response) -> judge.contract(operation, response).isEmpty());
    }

    private Optional<String> input(String name, Workflow.Input input) {
        return input.isFresh()
                ? Optional.of(UUID.randomUUID().toString())
                : settings.names().value(name, input.byDefault());
    }

    private List<Check> told(Workflow workflow, Scope scope, ServerSession session) throws IOException {
        List<Check> checks = new ArrayList<>();
        for (Workflow.Step step : workflow.steps()) {
            Check check = answered(step, scope, session);
            checks.add(check);
            if (!check.passed()) {
                break;
            }
            scope.keep(step);
        }
        return checks;
    }

    private Check answered(Workflow.Step step, Scope scope, ServerSession session) throws IOException {
        Operation operation = step.operation();
        Request request;
        try {
            request = request(step, scope);
        } catch (UnknownValueException e) {
            return Check.failed(step.id(), String.valueOf(e.getMessage()));
        }
        Response response = session.send(step.id(), session.stamped(request, session.scheme(operation)));
        scope.answered(response);
        List<Difference> differences = new ArrayList<>();
        for (Criterion criterion : step.criteria()) {
            if (!holds(criterion, operation, scope, response)) {
                differences.add(
                        Difference.at(criterion.left().toString(), criterion.expected(scope), criterion.actual(scope)));
            }
        }
        differences.addAll(judge.contract(operation, response));
        return new Check(step.id(), differences);
    }

    /** As in a case, a profile may name another success status of the contract. */
    private boolean holds(Criterion criterion, Operation operation, Scope scope, Response response) {
        if (criterion.holds(scope)) {
            return true;
        }
        OptionalInt expected = criterion.status();
        return expected.isPresent() && judge.isDeclared(operation, expected.getAsInt(), response);
    }

    private static Request request(Workflow.Step step, Scope scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        step.parameters().forEach((name, text) -> parameters.put(name, text.value(scope)));
        Headers headers = CallIds.plainHead();
        for (var line : step.headers().entrySet()) {
            headers = headers.with(line.getKey(), line.getValue().value(scope));
        }
        return step.operation().request(parameters, headers, step.payload().map(payload -> payload.value(scope)));
    }
}
