package dev.cartwright.conformance.report;

import dev.cartwright.conformance.coverage.Aspect;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.coverage.Entry;
import dev.cartwright.conformance.coverage.Entry.State;
import dev.cartwright.conformance.coverage.Tally;
import dev.cartwright.conformance.run.CaseResult.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The coverage as a member of {@code results.json}. */
final class CoverageJson {

    private CoverageJson() {}

    static Map<String, Object> of(Coverage coverage) {
        List<Object> kinds = new ArrayList<>();
        for (Side side : coverage.sides()) {
            for (Aspect aspect : Aspect.values()) {
                if (aspect.isOf(side)) {
                    kinds.add(kind(side, aspect, coverage.tally(side, aspect)));
                }
            }
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kinds", kinds);
        members.put(
                "open",
                coverage.entries().stream()
                        .filter(entry -> entry.state() != State.COVERED)
                        .map(CoverageJson::point)
                        .toList());
        members.put("needlessExcuses", coverage.needless());
        return members;
    }

    private static Map<String, Object> kind(Side side, Aspect aspect, Tally tally) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("side", side.label());
        members.put("kind", aspect.label());
        members.put("covered", tally.covered());
        members.put("total", tally.total());
        members.put("excused", tally.excused());
        members.put("percent", tally.percent());
        return members;
    }

    private static Map<String, Object> point(Entry entry) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("side", entry.side().label());
        members.put("kind", entry.point().aspect().label());
        if (!entry.point().operation().isEmpty()) {
            members.put("operation", entry.point().operation());
        }
        members.put("what", entry.point().what());
        members.put("state", entry.state().name().toLowerCase(Locale.ROOT));
        if (!entry.reason().isEmpty()) {
            members.put("reason", entry.reason());
        }
        members.put("place", entry.place());
        members.put("line", entry.line());
        return members;
    }
}
