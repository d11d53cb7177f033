package dev.cartwright.conformance.report;

import dev.cartwright.conformance.coverage.Aspect;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.coverage.Entry;
import dev.cartwright.conformance.coverage.Entry.State;
import dev.cartwright.conformance.coverage.Tally;
import dev.cartwright.conformance.run.CaseResult.Side;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What of the contract a run has covered, as lines of text; no text of a target is in it. */
final class CoverageText {

    private static final int SHOWN = 10;

    private CoverageText() {}

    static void write(PrintWriter out, Coverage coverage) {
        if (coverage.sides().isEmpty()) {
            return;
        }
        out.println(row("Coverage", columns(coverage)));
        for (Aspect aspect : Aspect.values()) {
            out.println(row(aspect.label(), cells(coverage, aspect)));
        }
        out.println();
        uncovered(out, coverage);
        reasons(out, "Excused", coverage.entries(State.EXCUSED));
        reasons(out, "Covered although excused", coverage.entries(State.STALE));
        coverage.needless().forEach(point -> out.println("The profile excuses what is covered or not there: " + point));
    }

    private static String row(String name, List<String> cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
        for (int i = 0; i < cells.size(); i++) {
            row.append(String.format(Locale.ROOT, i % 2 == 0 ? "%-22s" : "%-12s", cells.get(i)));
        }
        return row.toString().stripTrailing();
    }

    /** Each side with what is excused beside it. */
    static List<String> columns(Coverage coverage) {
        return coverage.sides().stream()
                .flatMap(side -> Stream.of(side.label(), "excused"))
                .toList();
    }

    /** Per cent and covered of total, then how many are excused; a dash for what that side cannot show. */
    static List<String> cells(Coverage coverage, Aspect aspect) {
        List<String> cells = new ArrayList<>();
        for (Side side : coverage.sides()) {
            Tally tally = coverage.tally(side, aspect);
            cells.add(aspect.isOf(side) ? percent(tally) + ", " + tally.covered() + " of " + tally.total() : "-");
            cells.add(tally.excused() == 0 ? "" : Long.toString(tally.excused()));
        }
        return cells;
    }

    private static String percent(Tally tally) {
        double percent = tally.percent();
        return (percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent)) + " %";
    }

    private static void uncovered(PrintWriter out, Coverage coverage) {
        if (coverage.entries(State.UNCOVERED).isEmpty()) {
            return;
        }
        out.println("Not covered");
        for (Side side : coverage.sides()) {
            for (Aspect aspect : Aspect.values()) {
                List<Entry> open = coverage.entries(side, aspect).stream()
                        .filter(entry -> entry.state() == State.UNCOVERED)
                        .toList();
                open.stream().limit(SHOWN).forEach(entry -> out.println("  " + side.label() + "  " + line(entry)));
                if (open.size() > SHOWN) {
                    out.println("  " + side.label() + "  and " + (open.size() - SHOWN) + " more " + aspect.label());
                }
            }
        }
        out.println();
    }

    /** Kind, operation, what, and where the contract says it. */
    static String line(Entry entry) {
        return entry.point().aspect().label() + " " + entry.point().name() + "  (openapi.yaml:" + entry.line() + ")";
    }

    private static void reasons(PrintWriter out, String title, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        out.println(title);
        byReason(entries).forEach((reason, points) -> out.println("  " + count(points) + reason));
        out.println();
    }

    private static String count(List<Entry> points) {
        return points.size() == 1
                ? line(points.get(0)) + ": "
                : points.size() + " from " + points.get(0).point().aspect().label() + " "
                        + points.get(0).point().name() + " on: ";
    }

    /** The entries of each reason, in their order. */
    static Map<String, List<Entry>> byReason(List<Entry> entries) {
        Map<String, List<Entry>> reasons = new LinkedHashMap<>();
        entries.forEach(entry -> reasons.computeIfAbsent(entry.reason(), any -> new ArrayList<>())
                .add(entry));
        return reasons;
    }
}
