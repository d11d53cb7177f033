package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one refusal of all that is wrong: everything is named in the body's order, and the first gives the code (decision 0008). */
final class Violations {
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
        Map<String, Integer> positions = new HashMap<>();
        note(body, Pointer.ROOT, positions);
        Set<String> replaced = noted.stream().map(Violation::replaces).collect(Collectors.toSet());
        return Stream.concat(
                        noted.stream(), checked.stream().filter(violation -> !replaced.contains(violation.pointer())))
                .sorted(Comparator.comparingInt(violation -> position(violation.pointer(), positions)))
                .toList();
    }

    /** Names the violations in their order; the first gives the code. */
    static FaultException refusal(List<Violation> violations) {
        return new FaultException(
                FaultCode.INPUT_INVALID.status(),
                violations.get(0).code(),
                violations.stream().map(Violation::toString).collect(Collectors.joining("; ", "", ".")));
    }

    /** A member that is missing stands where its object stands. */
    private static int position(String pointer, Map<String, Integer> positions) {
        Integer position = positions.get(pointer);
        return position != null ? position : positions.getOrDefault(pointer.substring(0, pointer.lastIndexOf('/')), 0);
    }

    private static void note(JsonNode node, Pointer at, Map<String, Integer> positions) {
        positions.put(at.toString(), positions.size());
        node.properties().forEach(member -> note(member.getValue(), at.member(member.getKey()), positions));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            note(node.get(i), at.element(i), positions);
        }
    }
}
