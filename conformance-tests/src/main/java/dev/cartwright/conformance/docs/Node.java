package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** A state at a place, with the cheapest ways to get there. */
final class Node {

    private final State state;
    private final int kept;
    private int cost = Integer.MAX_VALUE;
    private List<Changes> paths = List.of();

    /** @param kept how many equal ways to keep */
    Node(State state, int kept) {
        this.state = state;
        this.kept = kept;
    }

    State state() {
        return state;
    }

    int cost() {
        return cost;
    }

    List<Changes> paths() {
        return paths;
    }

    /** Takes the cheaper way, or both of equal ones. */
    void offer(int other, Supplier<List<Changes>> ways) {
        if (other < cost) {
            cost = other;
            paths = ways.get();
        } else if (other == cost) {
            add(ways.get());
        }
    }

    int misfit() {
        return paths.get(0).misfit();
    }

    private void add(List<Changes> more) {
        List<Changes> all = new ArrayList<>(paths);
        all.addAll(more);
        all.sort(Comparator.comparingInt(Changes::misfit));
        paths = List.copyOf(all.subList(0, Math.min(kept, all.size())));
    }

    List<Changes> with(Step step, int misfit) {
        return paths.stream().map(path -> path.with(step, misfit)).toList();
    }

    List<Changes> worse(int misfit) {
        return misfit == 0
                ? paths
                : paths.stream().map(path -> path.worse(misfit)).toList();
    }
}
