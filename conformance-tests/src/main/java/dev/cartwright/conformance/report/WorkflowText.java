package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.workflows.Criterion;
import dev.cartwright.conformance.workflows.Workflow;
import java.io.PrintWriter;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a workflow out in full, for people. */
public final class WorkflowText {

    private WorkflowText() {}

    /** Writes the workflow and flushes. */
    public static void write(PrintWriter out, Workflow workflow) {
        out.println(workflow.id());
        out.println("  " + workflow.summary());
        out.println("  file      " + workflow.file());
        new TreeMap<>(workflow.inputs()).forEach((name, input) -> out.println("  input     " + name + origin(input)));
        for (Workflow.Step step : workflow.steps()) {
            out.println();
            out.println(step.id());
            out.println("  " + step.operation().id() + "  " + step.operation().method() + " "
                    + step.operation().template());
            new TreeMap<>(step.parameters()).forEach((name, text) -> out.println("  " + name + " = " + text));
            new TreeMap<>(step.headers()).forEach((name, text) -> out.println("  " + name + ": " + text));
            step.payload().ifPresent(payload -> out.println("  " + JsonText.write(payload.written())));
            step.criteria().stream().map(Criterion::condition).forEach(it -> out.println("  must hold  " + it));
            new TreeMap<>(step.outputs()).forEach((name, value) -> out.println("  gives  " + name + " = " + value));
            new TreeSet<>(step.basis()).forEach(id -> out.println("  decision  " + id));
        }
        out.flush();
    }

    private static String origin(Workflow.Input input) {
        return input.isFresh()
                ? ", made anew"
                : input.byDefault().map(value -> ", documented " + value).orElse("");
    }
}
