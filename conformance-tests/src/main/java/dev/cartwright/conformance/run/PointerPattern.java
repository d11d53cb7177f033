package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A JSON pointer in which {@code *} stands for any one step. */
record PointerPattern(List<String> steps) {

    PointerPattern {
        steps = List.copyOf(steps);
    }

    static PointerPattern of(String pattern) {
        return new PointerPattern(steps(pattern));
    }

    /** The value whose pattern fits the pointer; of several the one with the fewest stars. */
    static <T> Optional<T> find(Map<String, T> byPattern, String pointer) {
        return byPattern.entrySet().stream()
                .filter(entry -> of(entry.getKey()).matches(pointer))
                .min(Comparator.<Map.Entry<String, T>>comparingLong(
                                entry -> of(entry.getKey()).stars())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    boolean matches(String pointer) {
        List<String> other = steps(pointer);
        if (other.size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).equals("*") && !steps.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Every value in the tree whose pointer fits. */
    List<JsonNode> values(JsonNode tree) {
        List<JsonNode> values = List.of(tree);
        for (String step : steps.subList(1, steps.size())) {
            values = values.stream()
                    .flatMap(value -> step.equals("*")
                            ? StreamSupport.stream(value.spliterator(), false)
                            : Stream.of(value.at("/" + step)))
                    .filter(value -> !value.isMissingNode())
                    .toList();
        }
        return values;
    }

    private long stars() {
        return steps.stream().filter("*"::equals).count();
    }

    private static List<String> steps(String pointer) {
        return Arrays.asList(pointer.split("/", -1));
    }
}
