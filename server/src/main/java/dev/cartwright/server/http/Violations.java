package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one refusal of all that is wrong: it is named in the body's order, and the first gives the code (decision 0008). */
final class Violations {
    /** More than a description has room for. */
    private static final int MOST_NAMED = 100;

    private Violations() {}

    /**
     * All of them in the order of the body's text. A member that is missing because a misnomer stands for it is named once.
     *
     * @param noted what was seen while reading
     * @param checked what the schema says
     * @param body the tree that the pointers lead into
     */
    static List<Violation> inOrder(List<Violation> noted, List<Violation> checked, JsonNode body) {
        if (noted.isEmpty() && checked.isEmpty()) {
            return List.of();
        }
        Set<String> replaced = noted.stream().map(Violation::replaces).collect(Collectors.toSet());
        List<Violation> all = new ArrayList<>(noted);
        checked.stream()
                .filter(violation -> !replaced.contains(violation.pointer()))
                .forEach(all::add);
        Positions positions = new Positions(body);
        return all.stream()
                .distinct()
                .map(violation -> new Placed(positions.of(violation.pointer()), violation))
                .sorted((one, other) -> Arrays.compare(one.position, other.position))
                .map(placed -> placed.violation)
                .toList();
    }

    /** Names the first violations in their order; the very first gives the code. */
    static FaultException refusal(List<Violation> violations) {
        return new FaultException(
                FaultCode.INPUT_INVALID.status(),
                violations.get(0).code(),
                violations.stream()
                        .limit(MOST_NAMED)
                        .map(Violation::toString)
                        .collect(Collectors.joining("; ", "", ".")));
    }

    private static final class Placed {
        private final int[] position;
        private final Violation violation;

        Placed(int[] position, Violation violation) {
            this.position = position;
            this.violation = violation;
        }
    }
}
