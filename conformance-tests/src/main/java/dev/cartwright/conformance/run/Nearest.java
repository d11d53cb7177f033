package dev.cartwright.conformance.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** The name that somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** A sentence that names it, or nothing if no name is like that one. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    /** The known name with the fewest letters changed, if it is still mostly that name. */
    static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(it -> changes(name, it) <= Math.max(1, name.length() / 3))
                .min(Comparator.<String>comparingInt(it -> changes(name, it)).thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be changed, added or taken out. */
    private static int changes(String from, String to) {
        int[] before = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int other = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(other, 1 + Math.min(now[j - 1], before[j]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
