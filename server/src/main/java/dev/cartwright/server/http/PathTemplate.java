package dev.cartwright.server.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of the contract with its variables, such as {@code /v1/customers/{customerId}/carts}. */
final class PathTemplate {
    private final List<String> segments;

    PathTemplate(String template) {
        this.segments = segments(template);
    }

    /**
     * The variables' values when the path is of this form; one trailing slash is overlooked (decision 0014).
     *
     * @param path decoded, beginning with a slash
     */
    Optional<Map<String, String>> match(String path) {
        List<String> given = segments(path);
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String expected = segments.get(i);
            if (expected.startsWith("{") && !given.get(i).isEmpty()) {
                variables.put(expected.substring(1, expected.length() - 1), given.get(i));
            } else if (!expected.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(Collections.unmodifiableMap(variables));
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        if (segments.size() > 2 && segments.get(segments.size() - 1).isEmpty()) {
            segments.remove(segments.size() - 1);
        }
        return List.copyOf(segments);
    }
}
