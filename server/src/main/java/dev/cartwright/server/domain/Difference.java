package dev.cartwright.server.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a partial document says something else than is stored. What it does not mention it does not say. */
final class Difference {
    private Difference() {}

    /**
     * The JSON pointer to the first member that differs.
     *
     * @param at pointer to the two values
     */
    static Optional<String> first(Object wanted, @Nullable Object stored, String at) {
        if (wanted instanceof Map<?, ?> members && stored instanceof Map<?, ?> known) {
            return inMembers(members, known, at);
        }
        if (wanted instanceof List<?> elements && stored instanceof List<?> known && elements.size() == known.size()) {
            return inElements(elements, known, at);
        }
        return isSame(wanted, stored) ? Optional.empty() : Optional.of(at);
    }

    /** Free keys are compared ignoring case, and members of the contract are in one spelling anyway. */
    private static Optional<String> inMembers(Map<?, ?> wanted, Map<?, ?> stored, String at) {
        Map<String, Object> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        stored.forEach((name, value) -> known.put(name.toString(), value));
        return firstOf(wanted.entrySet().stream()
                .map(member ->
                        first(member.getValue(), known.get(member.getKey().toString()), at + "/" + member.getKey())));
    }

    private static Optional<String> inElements(List<?> wanted, List<?> stored, String at) {
        return firstOf(IntStream.range(0, wanted.size())
                .mapToObj(index -> first(wanted.get(index), stored.get(index), at + "/" + index)));
    }

    private static Optional<String> firstOf(Stream<Optional<String>> differences) {
        return differences.flatMap(Optional::stream).findFirst();
    }

    private static boolean isSame(Object wanted, @Nullable Object stored) {
        if (wanted instanceof Number number && stored instanceof Number known) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(known.toString())) == 0;
        }
        return wanted.equals(stored);
    }
}
