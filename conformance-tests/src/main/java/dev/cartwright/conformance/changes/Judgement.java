package dev.cartwright.conformance.changes;

import java.util.List;
import java.util.Optional;

/** The changes of a contract, and the breaks among them that are meant. */
public record Judgement(List<Change> changes, List<AcceptedBreak> accepted) {

    public Judgement {
        changes = List.copyOf(changes);
        accepted = List.copyOf(accepted);
    }

    /** Breaks that no entry accepts. */
    public List<Change> unaccepted() {
        return changes.stream()
                .filter(change -> change.effect() != Effect.COMPATIBLE)
                .filter(change -> acceptance(change).isEmpty())
                .toList();
    }

    /** Entries that accept no change there is. */
    public List<AcceptedBreak> stale() {
        return accepted.stream()
                .filter(entry -> changes.stream().noneMatch(entry::covers))
                .toList();
    }

    public boolean passes() {
        return unaccepted().isEmpty() && stale().isEmpty();
    }

    /** The entry that accepts the change, if there is one. */
    public Optional<AcceptedBreak> acceptance(Change change) {
        return accepted.stream().filter(entry -> entry.covers(change)).findFirst();
    }
}
