package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Suite;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Looks for the first case that a mutant fails and the healthy implementation passes. */
public final class Hunt {

    private final Bench bench;
    private final List<CaseResult> healthy;
    private final Set<String> passed = new HashSet<>();

    private Hunt(Bench bench, List<CaseResult> healthy) {
        this.bench = bench;
        this.healthy = List.copyOf(healthy);
        healthy.stream()
                .filter(result -> result.verdict() == Verdict.PASS)
                .map(Hunt::key)
                .forEach(passed::add);
    }

    /** Runs every case on the healthy implementations of these sides first. */
    public static Hunt open(Bench bench, Set<CaseResult.Side> sides, Consumer<CaseResult> progress) throws IOException {
        List<CaseResult> healthy = new ArrayList<>();
        for (CaseResult.Side side : sides) {
            try (Trial trial = bench.healthy(side)) {
                for (Case testCase : bench.kit().suite().cases()) {
                    for (CaseResult result : trial.run(testCase)) {
                        healthy.add(result);
                        progress.accept(result);
                    }
                }
            }
        }
        return new Hunt(bench, healthy);
    }

    /** How many cases there are. */
    public static int cases(Bench bench) {
        return bench.kit().suite().cases().size();
    }

    /** What came of the cases on the healthy implementations. */
    List<CaseResult> healthy() {
        return healthy;
    }

    /** Where a healthy implementation is not as declared; a score means nothing then. */
    public List<CaseResult> unclean() {
        return healthy.stream()
                .filter(result -> !result.verdict().isAsDeclared())
                .toList();
    }

    /** What becomes of a mutant: its hint first, then every case until one fails. */
    public Fate fate(Mutant mutant) throws IOException {
        Suite all = bench.kit().suite();
        Suite hinted = all.select(mutant.hint());
        Set<String> tried = new HashSet<>();
        hinted.cases().forEach(testCase -> tried.add(testCase.id()));
        List<Case> cases = new ArrayList<>(hinted.cases());
        cases.addAll(all.only(id -> !tried.contains(id)).cases());
        try (Trial trial = mutant.breakage().start(bench)) {
            for (Case testCase : cases) {
                Optional<CaseResult> killer =
                        trial.run(testCase).stream().filter(this::kills).findFirst();
                if (killer.isPresent()) {
                    return new Fate(mutant, killer);
                }
            }
        }
        return new Fate(mutant, Optional.empty());
    }

    /** A fault of the kit or a case that could not be run says nothing of the mutant. */
    private boolean kills(CaseResult result) {
        return result.verdict() == Verdict.FAIL && passed.contains(key(result));
    }

    private static String key(CaseResult result) {
        return result.side() + " " + result.label();
    }
}
