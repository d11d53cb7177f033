package dev.cartwright.conformance.changes;

import java.util.LinkedHashSet;
import java.util.Set;

/** The same place of two contracts. */
record Pair(Spot before, Spot after) {

    Pair member(String name) {
        return new Pair(before.member(name), after.member(name));
    }

    Pair target() {
        return new Pair(before.target(), after.target());
    }

    boolean isAdded() {
        return !before.exists() && after.exists();
    }

    boolean isRemoved() {
        return before.exists() && !after.exists();
    }

    boolean isInBoth() {
        return before.exists() && after.exists();
    }

    boolean differs() {
        return !before.node().equals(after.node());
    }

    /** The member's names in either contract. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(after.names());
        names.addAll(before.names());
        return names;
    }

    String place() {
        return after.exists() ? after.pointer() : before.pointer();
    }

    /** Tells two pairs apart, also where one place is compared with several others. */
    String key() {
        return before.pointer() + " " + after.pointer();
    }
}
