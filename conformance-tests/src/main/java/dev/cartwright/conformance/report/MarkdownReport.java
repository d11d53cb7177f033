package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.coverage.Aspect;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.coverage.Entry;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Verdict;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The run as {@code summary.md}, short enough for a comment on a pull request. */
final class MarkdownReport {

    private static final int SHOWN = 50;
    private static final int LENGTH = 200;

    private final RunReport report;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(RunReport report) {
        this.report = report;
    }

    static String text(RunReport report) {
        MarkdownReport markdown = new MarkdownReport(report);
        markdown.head();
        markdown.operations();
        markdown.coverage();
        markdown.differing();
        markdown.silent();
        return markdown.text.toString();
    }

    private void head() {
        int differing = report.differing().size();
        line("## Conformance: " + (differing == 0 ? "all as declared" : differing + " not as declared"));
        line("");
        for (String target : List.of(report.server(), report.client())) {
            if (!target.isEmpty()) {
                line("- " + code(target));
            }
        }
        line("- " + report.selection() + ", " + report.count(Verdict.PASS) + " results passed in "
                + report.took().toSeconds() + " s");
        line("");
    }

    private void operations() {
        line("| operation | server | client |");
        line("|---|---|---|");
        for (Operation operation : report.contract().operations()) {
            line("| " + operation.id() + " | " + cell(operation, Side.SERVER) + " | " + cell(operation, Side.CLIENT)
                    + " |");
        }
        if (!report.ofWorkflows().isEmpty()) {
            line("| workflows | " + sums(report.ofWorkflows()) + " | |");
        }
        line("");
    }

    private String cell(Operation operation, Side side) {
        return sums(report.results().stream()
                .filter(result -> result.side() == side && Ids.operation(result).equals(operation.id()))
                .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .toList());
    }

    private static String sums(List<CaseResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(CaseResult::verdict, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + Labels.of(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private void coverage() {
        Coverage coverage = report.coverage();
        if (coverage.sides().isEmpty()) {
            return;
        }
        List<String> columns = CoverageText.columns(coverage);
        line("| covered | " + String.join(" | ", columns) + " |");
        line("|---" + "|---".repeat(columns.size()) + "|");
        for (Aspect aspect : Aspect.values()) {
            line("| " + aspect.label() + " | " + String.join(" | ", CoverageText.cells(coverage, aspect)) + " |");
        }
        line("");
        List<Entry> open = coverage.entries(Entry.State.UNCOVERED);
        open.stream()
                .limit(SHOWN)
                .forEach(entry ->
                        line("- not covered, " + entry.side().label() + ": " + code(CoverageText.line(entry))));
        if (open.size() > SHOWN) {
            line("- and " + (open.size() - SHOWN) + " more: see report.html");
        }
        if (!open.isEmpty()) {
            line("");
        }
    }

    private void silent() {
        int silent = report.silent().size();
        if (silent > 0) {
            line("");
            line(silent + " differ where the documentation is silent: see report.html.");
        }
    }

    private void differing() {
        List<CaseResult> differing = report.differing();
        if (differing.isEmpty()) {
            return;
        }
        line("| | result | first difference |");
        line("|---|---|---|");
        for (CaseResult result : differing.subList(0, Math.min(SHOWN, differing.size()))) {
            line("| " + result.verdict() + " | " + code(Ids.of(result)) + " | " + code(Labels.reason(result)) + " |");
        }
        if (differing.size() > SHOWN) {
            line("");
            line("And " + (differing.size() - SHOWN) + " more: see report.html.");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A text of the target's as it is: no mark-up, no mention and no link comes of it. */
    private String code(String value) {
        String safe = report.redaction().of(value).replaceAll("\\s+", " ");
        String cut = safe.length() > LENGTH ? safe.substring(0, LENGTH) + "…" : safe;
        return "<code>"
                + cut.codePoints()
                        .mapToObj(point -> isPlain(point) ? Character.toString(point) : "&#" + point + ";")
                        .collect(Collectors.joining())
                + "</code>";
    }

    private static boolean isPlain(int point) {
        return Character.isLetterOrDigit(point) || " /.,:;-+=?%(){}".indexOf(point) >= 0;
    }
}
