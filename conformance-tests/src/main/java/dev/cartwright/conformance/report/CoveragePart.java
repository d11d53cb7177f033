package dev.cartwright.conformance.report;

import dev.cartwright.conformance.coverage.Aspect;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.coverage.Entry;
import dev.cartwright.conformance.coverage.Entry.State;
import java.util.List;

/** What of the contract the run has covered: the table, then every point that is not. */
final class CoveragePart {

    private final Markup html;
    private final Coverage coverage;

    CoveragePart(Markup html, Coverage coverage) {
        this.html = html;
        this.coverage = coverage;
    }

    void write() {
        if (coverage.sides().isEmpty()) {
            return;
        }
        html.open("section", "id", "coverage").element("h2", "Coverage of the contract");
        html.element(
                "p",
                "Read off the messages of the cases that passed. What is excused was not seen, and is in no total.",
                "class",
                "detail");
        table();
        list("Not covered", coverage.entries(State.UNCOVERED));
        reasons("Excused", coverage.entries(State.EXCUSED));
        reasons("Covered although excused", coverage.entries(State.STALE));
        coverage.needless()
                .forEach(point -> html.element("p", "The profile excuses what is covered or not there: " + point));
        html.close().own("\n");
    }

    private void table() {
        html.open("table").open("tr").element("th", "What", "scope", "col");
        CoverageText.columns(coverage).forEach(column -> html.element("th", column, "scope", "col"));
        html.close();
        for (Aspect aspect : Aspect.values()) {
            html.open("tr").element("th", aspect.label(), "scope", "row");
            CoverageText.cells(coverage, aspect).forEach(cell -> html.element("td", cell));
            html.close();
        }
        html.close();
    }

    private void list(String title, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        html.open("details").element("summary", title + ": " + entries.size()).open("ul");
        for (Entry entry : entries) {
            html.element("li", entry.side().label() + ": " + CoverageText.line(entry), "title", entry.place());
        }
        html.close().close();
    }

    private void reasons(String title, List<Entry> entries) {
        CoverageText.byReason(entries).forEach((reason, points) -> list(title + ", since: " + reason, points));
    }
}
