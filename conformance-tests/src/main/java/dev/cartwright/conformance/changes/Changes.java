package dev.cartwright.conformance.changes;

import dev.cartwright.conformance.cases.Contract;
import java.util.List;

/** Compares two contracts. */
public final class Changes {

    private Changes() {}

    /** What has changed from the earlier contract to the later one, the worst first. */
    public static List<Change> between(Contract before, Contract after) {
        Pair root = new Pair(Spot.root(before.document()), Spot.root(after.document()));
        Found found = new Found();
        new OperationChanges(found).compare(root.before(), root.after());
        new InterfaceChanges(found).compare(root.before(), root.after());
        new ModelChanges(found).compare(root.member("components").member("schemas"));
        new RootChanges(found).compare(root);
        return found.all();
    }
}
