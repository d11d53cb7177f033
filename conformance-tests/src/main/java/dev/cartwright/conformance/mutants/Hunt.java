package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Glob;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Suite;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** Runs every case and workflow on the healthy implementations of these sides first. */
    public static Hunt open(Bench bench, Set<CaseResult.Side> sides, Consumer<CaseResult> progress) throws IOException {
        List<CaseResult> healthy = new ArrayList<>();
        for (CaseResult.Side side : sides) {
            try (Trial trial = bench.healthy(side)) {
                trial.run(bench.kit().suite()).peek(progress).forEach(healthy::add);
            }
        }
        return new Hunt(bench, healthy);
    }

    /** How often the healthy implementations of these sides are asked. */
    public static int size(Bench bench, Set<CaseResult.Side> sides) {
        return bench.kit().suite().size(sides.contains(CaseResult.Side.SERVER), sides.contains(CaseResult.Side.CLIENT));
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

    /** What becomes of a mutant: its hint first, then every other case and workflow until one fails. */
    public Fate fate(Mutant mutant) throws IOException {
        Suite all = bench.kit().suite();
        Predicate<String> hinted = Glob.of(mutant.hint());
        try (Trial trial = mutant.breakage().start(bench)) {
            return new Fate(
                    mutant,
                    Stream.of(all.only(hinted), all.only(hinted.negate()))
                            .flatMap(trial::run)
                            .filter(this::kills)
                            .findFirst());
        }
    }

    /** A fault of the kit or a case that could not be run says nothing of the mutant. */
    private boolean kills(CaseResult result) {
        return result.verdict() == Verdict.FAIL && passed.contains(key(result));
    }

    private static String key(CaseResult result) {
        return result.side() + " " + result.label();
    }
}
