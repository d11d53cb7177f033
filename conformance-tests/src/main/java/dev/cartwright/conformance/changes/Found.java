package dev.cartwright.conformance.changes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes that were found, each once however many ways lead to its place. Not thread-safe. */
final class Found {

    private record Key(String place, String what) {}

    private final Map<Key, Change> changes = new LinkedHashMap<>();

    /** Notes a change of that place, and that it breaks these. */
    void add(Pair pair, String what, Party... breaks) {
        add(pair.place(), what, pair.before().json(), pair.after().json(), breaks);
    }

    /** Notes a change of that place, between two texts. */
    void add(String place, String what, String before, String after, Party... breaks) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        parties.addAll(List.of(breaks));
        Key key = new Key(place, what);
        Change known = changes.get(key);
        if (known != null) {
            parties.addAll(known.breaks());
        }
        changes.put(key, new Change(place, what, before, after, parties));
    }

    /** All of them, the worst first. */
    List<Change> all() {
        List<Change> all = new ArrayList<>(changes.values());
        all.sort(Change.WORST_FIRST);
        return List.copyOf(all);
    }
}
