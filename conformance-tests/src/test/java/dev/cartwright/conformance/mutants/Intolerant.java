package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Suite;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mutant that lacks a tolerance, by the id of the erratum that asks for it. */
public final class Intolerant {

    private static final Map<String, String> BY_ID = Map.ofEntries(
            Map.entry("E-22", "subscription of what is pending lost"),
            Map.entry("E-28", "times cut to milliseconds"),
            Map.entry("E-71", "a slash at the end refused"),
            Map.entry("E-74", "a version header wanted"),
            Map.entry("E-75", "the client's name refused"),
            Map.entry("E-77", "an expectation refused"),
            Map.entry("E-79", "names that begin with capitals refused"),
            Map.entry("E-80", "server-owned members refused"),
            Map.entry("E-81", "a time without an offset refused"),
            Map.entry("E-86", "keys of a map begin with capitals"),
            Map.entry("E-94", "cannot read two locales"),
            Map.entry("E-100", "times cut to milliseconds"));

    private Intolerant() {}

    public static Set<String> ids() {
        return BY_ID.keySet();
    }

    /** What the tolerance's case says of the implementation that lacks it. */
    public static List<Verdict> verdicts(Bench bench, Erratum tolerance) throws IOException {
        Suite ofCase = bench.kit().suite().select(tolerance.caseId().orElseThrow());
        CaseResult.Side side =
                CaseResult.Side.valueOf(tolerance.side().orElseThrow().name().toUpperCase(Locale.ROOT));
        Mutant mutant =
                Mutants.all(BY_ID.get(tolerance.id()), Optional.of(side)).get(0);
        try (Trial trial = mutant.breakage().start(bench)) {
            return trial.run(ofCase).map(CaseResult::verdict).toList();
        }
    }
}
