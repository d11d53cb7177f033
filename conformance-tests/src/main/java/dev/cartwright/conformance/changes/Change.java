package dev.cartwright.conformance.changes;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One difference of two contracts.
 *
 * @param place JSON pointer, into the later contract where the place is still there, else into the earlier one
 * @param what in words
 * @param before JSON text; empty if there was nothing
 * @param after JSON text; empty if there is nothing any more
 * @param breaks who can no longer rely on what the earlier contract says; nobody if the change is compatible
 */
public record Change(String place, String what, String before, String after, Set<Party> breaks) {

    static final Comparator<Change> WORST_FIRST =
            Comparator.comparing(Change::effect).reversed().thenComparing(Change::place);

    public Change {
        breaks = Set.copyOf(breaks);
    }

    /** The worst that it does to anyone. */
    public Effect effect() {
        return breaks.stream().map(Party::effect).max(Comparator.naturalOrder()).orElse(Effect.COMPATIBLE);
    }

    /** Whether only descriptions, examples and the like differ. */
    public boolean isOfWording() {
        return breaks.isEmpty() && what.equals(Wording.CHANGED);
    }

    /** Who it breaks, in words. */
    public String whom() {
        return breaks.isEmpty()
                ? "nobody"
                : new TreeSet<>(breaks).stream().map(Party::toString).collect(Collectors.joining("; "));
    }
}
