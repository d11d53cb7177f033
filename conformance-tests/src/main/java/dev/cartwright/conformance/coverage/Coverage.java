package dev.cartwright.conformance.coverage;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.ContractLines;
import dev.cartwright.conformance.coverage.Entry.State;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.run.WrittenProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a contract a run has exercised, computed from the messages that were sent and received and not from what cases
 * claim. Only cases that passed count: what was said in a case that failed, also in one that fails as its profile declares,
 * shows nothing that held.
 *
 * @param entries every point of every side that was run, by side and kind
 * @param needless excuses of the profile that excuse nothing on a side that was run: all that they fit is covered, or they fit nothing
 */
public record Coverage(List<Entry> entries, List<String> needless) {

    /** Of a run without any side. */
    public static final Coverage NONE = new Coverage(List.of(), List.of());

    public Coverage {
        entries = List.copyOf(entries);
        needless = List.copyOf(needless);
    }

    /**
     * Reads off the messages what was covered.
     *
     * @param sides the sides that were run
     * @param profile what is known of the target, with its excuses
     */
    public static Coverage of(Contract contract, Profile profile, Set<Side> sides, Collection<CaseResult> results) {
        Surface surface = Surface.of(contract);
        ContractLines lines = contract.lines();
        Excuses excuses = new Excuses(profile, sides);
        RequestValues requests = new RequestValues(contract);
        List<Entry> entries = new ArrayList<>();
        for (Side side : new TreeSet<>(sides)) {
            Recorder recorder = new Recorder(surface, requests);
            results.stream()
                    .filter(result -> result.side() == side && result.verdict() == Verdict.PASS)
                    .forEach(result -> recorder.see(result.exchanges()));
            Set<Point> covered = recorder.covered();
            surface.points().entrySet().stream()
                    .filter(point -> point.getKey().aspect().isOf(side))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(point ->
                            entries.add(entry(side, point.getKey(), point.getValue(), covered, excuses, lines)));
        }
        return new Coverage(entries, excuses.needless());
    }

    private static Entry entry(
            Side side, Point point, Located where, Set<Point> covered, Excuses excuses, ContractLines lines) {
        String contract = Excuses.contract(side, where);
        boolean isCovered = covered.contains(point);
        String reason = contract.isEmpty() && !isCovered ? excuses.reason(side, point) : contract;
        State seen = reason.isEmpty() ? State.COVERED : State.STALE;
        State unseen = reason.isEmpty() ? State.UNCOVERED : State.EXCUSED;
        return new Entry(side, point, where.place(), lines.line(where.place()), isCovered ? seen : unseen, reason);
    }

    /** The sides that were run. */
    public List<Side> sides() {
        return entries.stream().map(Entry::side).distinct().toList();
    }

    /** The points of one side and kind. */
    public List<Entry> entries(Side side, Aspect aspect) {
        return entries.stream()
                .filter(entry -> entry.side() == side && entry.point().aspect() == aspect)
                .toList();
    }

    /** The points in that state. */
    public List<Entry> entries(State state) {
        return entries.stream().filter(entry -> entry.state() == state).toList();
    }

    /** The same as results, which fail a run. */
    public List<CaseResult> needless(WrittenProfile written) {
        return needless.stream()
                .map(point -> written.stale(
                        "not-covered", point, "it excuses what is covered, or nothing that the contract has"))
                .toList();
    }

    public Tally tally(Side side, Aspect aspect) {
        List<Entry> all = entries(side, aspect);
        long covered = all.stream().filter(entry -> entry.state().isCovered()).count();
        long excused =
                all.stream().filter(entry -> entry.state() == State.EXCUSED).count();
        return new Tally(covered, all.size() - excused, excused);
    }

    /** What is covered by less, a sentence each; nothing if all is covered by that much. */
    public List<String> below(double percent) {
        List<String> below = new ArrayList<>();
        for (Side side : sides()) {
            for (Aspect aspect : Aspect.values()) {
                Tally tally = tally(side, aspect);
                if (aspect.isOf(side) && tally.percent() < percent) {
                    below.add(side.label() + ": " + tally.covered() + " of " + tally.total() + " " + aspect.label()
                            + ", " + tally.percent() + " %");
                }
            }
        }
        return below;
    }
}
