package dev.cartwright.conformance.derived;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cases whose values can all stand in one body, none of them at another's place or within another. */
final class InsideGroup {

    private final List<InsideCase> cases = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> around = new HashSet<>();

    /** Parts them into groups, as few as their order allows; what a target knows no other value for is alone. */
    static List<InsideGroup> of(List<InsideCase> cases) {
        List<InsideGroup> groups = new ArrayList<>();
        for (InsideCase next : cases) {
            groups.stream()
                    .filter(group -> group.hasRoomFor(next))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new InsideGroup());
                        return groups.get(groups.size() - 1);
                    })
                    .add(next);
        }
        return groups;
    }

    List<InsideCase> cases() {
        return List.copyOf(cases);
    }

    private boolean hasRoomFor(InsideCase next) {
        return !next.isTheTargets()
                && !cases.get(0).isTheTargets()
                && !places.contains(next.place())
                && !around.contains(next.place())
                && around(next.place()).stream().noneMatch(places::contains);
    }

    private void add(InsideCase next) {
        cases.add(next);
        places.add(next.place());
        around.addAll(around(next.place()));
    }

    private static List<String> around(String place) {
        List<String> outer = new ArrayList<>();
        for (int end = place.lastIndexOf('/'); end >= 0; end = place.lastIndexOf('/', end - 1)) {
            outer.add(place.substring(0, end));
        }
        return outer;
    }
}
