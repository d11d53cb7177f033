package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The top of the page: what was run, the sums, and what differs. */
final class SummaryPart {

    private final Markup html;
    private final RunReport report;
    private final Contents contents;

    SummaryPart(Markup html, RunReport report, Contents contents) {
        this.html = html;
        this.report = report;
        this.contents = contents;
    }

    void write() {
        html.open("header").element("h1", "Conformance report");
        int differing = report.differing().size();
        html.element("p", outcome(differing), "class", differing == 0 ? "outcome good" : "outcome bad");
        html.open("dl", "class", "facts");
        fact("Server", report.server());
        fact("Client", report.client());
        fact("Contract", report.contract().at("#/info/version").asText());
        fact(
                "Run",
                report.selection() + "; documented cases: "
                        + contents.documented().size());
        fact("Took", report.took().toMillis() + " ms");
        html.close().open("div", "class", "tables");
        verdicts();
        operations();
        html.close().close().own("\n");
        differing();
        documented();
        new CoveragePart(html, report.coverage()).write();
    }

    private String outcome(int differing) {
        int all = report.results().size();
        return differing == 0
                ? "All " + all + " results are as declared."
                : differing + " of " + all + " results are not as declared.";
    }

    private void fact(String name, String value) {
        html.element("dt", name).element("dd", value.isEmpty() ? "(none was run)" : value);
    }

    private void verdicts() {
        html.open("table").open("tr");
        List.of("Verdict", "Server", "Client", "Sum").forEach(title -> html.element("th", title, "scope", "col"));
        html.close();
        for (Verdict verdict : occurring(report)) {
            html.open("tr")
                    .open("th", "scope", "row", "class", Labels.word(verdict))
                    .text(Labels.of(verdict));
            html.close();
            html.element("td", count(verdict, Optional.of(CaseResult.Side.SERVER)));
            html.element("td", count(verdict, Optional.of(CaseResult.Side.CLIENT)));
            html.element("td", count(verdict, Optional.empty())).close();
        }
        html.close();
    }

    /** Pass, fail, and every other verdict that occurs. */
    static List<Verdict> occurring(RunReport report) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict == Verdict.PASS || verdict == Verdict.FAIL || report.count(verdict) > 0)
                .toList();
    }

    private String count(Verdict verdict, Optional<CaseResult.Side> side) {
        return Long.toString(report.results().stream()
                .filter(result -> result.verdict() == verdict)
                .filter(result -> side.isEmpty() || side.get() == result.side())
                .count());
    }

    private void operations() {
        html.open("table").open("tr");
        List.of("Operation", "Cases", "Not as declared").forEach(title -> html.element("th", title, "scope", "col"));
        html.close();
        for (Operation operation : contents.operations()) {
            long differing = contents.results(operation).stream()
                    .filter(result -> !result.verdict().isAsDeclared())
                    .count();
            html.open("tr").open("th", "scope", "row");
            html.element("a", operation.id(), "href", "#" + Contents.anchor(operation))
                    .close();
            html.element("td", Integer.toString(contents.cases(operation).size()));
            html.element("td", Long.toString(differing), "class", differing == 0 ? "" : "fail")
                    .close();
        }
        workflows();
        html.close();
    }

    private void workflows() {
        if (report.workflows().isEmpty()) {
            return;
        }
        long differing = report.ofWorkflows().stream()
                .filter(result -> !result.verdict().isAsDeclared())
                .count();
        html.open("tr").open("th", "scope", "row");
        html.element("a", "Workflows", "href", "#" + WorkflowsPart.ANCHOR).close();
        html.element("td", Integer.toString(report.workflows().size()));
        html.element("td", Long.toString(differing), "class", differing == 0 ? "" : "fail")
                .close();
    }

    private void differing() {
        if (report.differing().isEmpty()) {
            return;
        }
        html.open("section", "id", "differing").element("h2", "Not as declared").open("ol");
        for (CaseResult result : report.differing()) {
            html.open("li");
            if (contents.isStray(result)) {
                Labels.badge(html, result);
            } else {
                Labels.badge(html, result, List.of(result));
            }
            html.element("a", result.label(), "href", "#" + contents.anchor(result.caseId()));
            html.element("p", Labels.reason(result), "class", "detail").close();
        }
        html.close().close().own("\n");
    }

    private void documented() {
        if (contents.documented().isEmpty()) {
            return;
        }
        html.open("section", "id", "documented")
                .element("h2", "The documented cases")
                .open("ul");
        for (Case testCase : contents.documented()) {
            List<CaseResult> results = contents.results(testCase);
            html.open("li").element("a", testCase.id(), "href", "#" + contents.anchor(testCase.id()));
            html.own(" ");
            results.forEach(result -> Labels.badge(html, result, results));
            html.element("p", testCase.why(), "class", "detail").close();
        }
        html.close().close().own("\n");
    }
}
