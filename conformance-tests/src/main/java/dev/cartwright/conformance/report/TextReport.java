package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says on a terminal what a run found: a table by operation, the documented cases by name, then only what matters. */
public final class TextReport {

    private static final int MOST_ALIKE = 3;
    private static final int MOST_SILENT = 10;

    private final PrintWriter out;
    private final RunReport report;

    private TextReport(PrintWriter out, RunReport report) {
        this.out = out;
        this.report = report;
    }

    /**
     * Writes the report and flushes.
     *
     * @param file where the full report lies
     */
    public static void write(PrintWriter out, RunReport report, Path file) {
        TextReport text = new TextReport(out, report);
        text.head();
        text.table();
        text.documented();
        text.differing();
        text.silent();
        CoverageText.write(out, report.coverage());
        out.println("Full report: " + file);
        text.sum();
        out.flush();
    }

    private void head() {
        if (!report.server().isEmpty()) {
            out.println("server  " + report.redaction().of(report.server()));
        }
        if (!report.client().isEmpty()) {
            out.println("client  " + report.redaction().of(report.client()));
        }
        out.println();
    }

    private void table() {
        out.printf(
                "%-28s %-22s %s%n",
                "", report.server().isEmpty() ? "" : "server", report.client().isEmpty() ? "" : "client");
        for (Operation operation : report.contract().operations()) {
            out.printf(
                    "%-28s %-22s %s%n",
                    operation.id(), cell(operation, CaseResult.Side.SERVER), cell(operation, CaseResult.Side.CLIENT));
        }
        if (!report.ofWorkflows().isEmpty()) {
            out.printf("%-28s %s%n", "workflows", sums(report.ofWorkflows()));
        }
        out.println();
    }

    private String cell(Operation operation, CaseResult.Side side) {
        return sums(report.results().stream()
                .filter(result -> result.side() == side && result.caseId().startsWith(operation.id() + "/"))
                .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .toList());
    }

    private void documented() {
        List<Case> documented = report.cases().stream()
                .filter(testCase -> testCase.kind() == Kind.DOCUMENTED)
                .toList();
        if (documented.isEmpty()) {
            return;
        }
        out.println("Documented cases");
        for (Case testCase : documented) {
            String verdicts = report.results().stream()
                    .filter(result -> result.caseId().equals(testCase.id()))
                    .filter(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                    .map(result -> word(result.side().name())
                            + (result.variant().isEmpty() ? "" : " " + result.variant()) + ": " + result.verdict())
                    .collect(Collectors.joining(", "));
            out.println("  " + testCase.id() + "  (" + verdicts + ")");
        }
        out.println();
    }

    private void differing() {
        Map<String, List<CaseResult>> alike = report.differing().stream()
                .collect(Collectors.groupingBy(TextReport::story, LinkedHashMap::new, Collectors.toList()));
        for (List<CaseResult> results : alike.values()) {
            results.stream()
                    .limit(MOST_ALIKE)
                    .forEach(result -> out.println(result.verdict() + "  " + result.label() + "  ("
                            + word(result.side().name()) + ")"));
            if (results.size() > MOST_ALIKE) {
                indented("and " + (results.size() - MOST_ALIKE) + " more of which the same is to be said");
            }
            difference(results.get(0));
            out.println();
        }
    }

    /** What there is to say of a result: one that was not run is told together with those of the same reason. */
    private static String story(CaseResult result) {
        return result.failures().isEmpty() ? result.verdict() + result.detail() : result.side() + result.label();
    }

    private void difference(CaseResult result) {
        if (!result.detail().isEmpty()) {
            indented(result.detail());
        }
        AnswerText.lines(report.answers(result)).forEach(this::indented);
        for (Check check : result.failures()) {
            out.println("  " + check.name());
            check.detail().lines().forEach(line -> indented("  " + line));
        }
        Curl.of(result, report.server()).ifPresent(this::indented);
    }

    /** What is not asked of others may still be what somebody wants to know. */
    private void silent() {
        List<CaseResult> silent = report.silent();
        if (silent.isEmpty()) {
            return;
        }
        out.println("Silent in the documentation: " + silent.size()
                + " differ from a decision of ours alone (decisions: counted in a profile holds the target to these)");
        silent.stream().limit(MOST_SILENT).forEach(result -> indented(result.label()));
        if (silent.size() > MOST_SILENT) {
            indented("and " + (silent.size() - MOST_SILENT) + " more, see the full report");
        }
        out.println();
    }

    private void indented(String text) {
        out.println("  " + Visible.of(report.redaction().of(text)));
    }

    private void sum() {
        if (!report.created().isEmpty()) {
            out.println("Left on the server, which has no way to delete it: " + report.leftBehind()
                    + "; results.json names each");
            out.println();
        }
        String others = sums(report.results().stream()
                .filter(result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.FAIL)
                .toList());
        out.printf(
                Locale.ROOT,
                "%s%s in %.1f s%n",
                report.selection(),
                others.isEmpty() ? "" : ", " + others,
                report.took().toMillis() / 1000.0);
        long failed = report.differing().size();
        out.println(report.count(Verdict.PASS) + " passed, " + failed + " failed");
    }

    private static String sums(List<CaseResult> results) {
        TreeMap<Verdict, Long> sums = results.stream()
                .collect(Collectors.groupingBy(CaseResult::verdict, TreeMap::new, Collectors.counting()));
        return sums.entrySet().stream()
                .map(entry -> entry.getValue() + " "
                        + (entry.getKey() == Verdict.PASS
                                ? "passed"
                                : word(entry.getKey().name())))
                .collect(Collectors.joining(", "));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
