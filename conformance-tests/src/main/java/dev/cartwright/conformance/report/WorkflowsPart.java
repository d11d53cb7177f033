package dev.cartwright.conformance.report;

import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.workflows.Criterion;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.List;
import java.util.TreeSet;

/** The workflows: each a line that opens to its steps and what came of it. */
final class WorkflowsPart {

    static final String ANCHOR = "workflows";

    private final Markup html;
    private final Contents contents;

    WorkflowsPart(Markup html, Contents contents) {
        this.html = html;
        this.contents = contents;
    }

    void write(List<Workflow> workflows) {
        if (workflows.isEmpty()) {
            return;
        }
        html.open("section", "class", "operation", "id", ANCHOR).element("h2", "Workflows");
        workflows.forEach(this::workflow);
        html.close().own("\n");
    }

    private void workflow(Workflow workflow) {
        List<CaseResult> results = contents.results(workflow);
        html.open("details", Labels.caseAttributes(workflow.id(), contents.anchor(workflow.id()), results));
        html.open("summary")
                .open("span", "class", "name")
                .text(workflow.id())
                .close()
                .own(" ");
        results.forEach(result -> Labels.badge(html, result, results));
        html.close();
        html.element("p", workflow.summary()).open("ol");
        workflow.steps().forEach(this::step);
        html.close();
        results.forEach(result -> new ResultPart(html).write(result));
        html.close().own("\n");
    }

    private void step(Workflow.Step step) {
        html.open("li").text(step.id() + ", " + step.operation().id() + ": ");
        for (Criterion criterion : step.criteria()) {
            html.element("code", criterion.condition()).own(" ");
        }
        if (!step.basis().isEmpty()) {
            html.element("small", "rests on decision " + String.join(", ", new TreeSet<>(step.basis())));
        }
        html.close();
    }
}
