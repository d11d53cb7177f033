package dev.cartwright.server.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of the contract with its variables, such as {@code /v1/customers/{customerId}/carts}. */
final class PathTemplate {
    private final List<String> segments;
    private final String beginning;

    PathTemplate(String template) {
        this.segments = List.of(template.split("/", -1));
        int variable = template.indexOf('{');
        this.beginning = variable < 0 ? template : template.substring(0, variable);
    }

    /** All that stands before the first variable. */
    String beginning() {
        return beginning;
    }

    /**
     * The variables' values when the path is of this form; one trailing slash is overlooked (decision 0014).
     *
     * @param path decoded, beginning with a slash
     */
    Optional<Map<String, String>> match(String path) {
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        Map<String, String> variables = new LinkedHashMap<>();
        int start = 0;
        for (String expected : segments) {
            if (start > end) {
                return Optional.empty();
            }
            int slash = path.indexOf('/', start);
            int stop = slash < 0 || slash > end ? end : slash;
            if (expected.startsWith("{") && stop > start) {
                variables.put(expected.substring(1, expected.length() - 1), path.substring(start, stop));
            } else if (stop - start != expected.length() || !path.startsWith(expected, start)) {
                return Optional.empty();
            }
            start = stop + 1;
        }
        return start > end ? Optional.of(Collections.unmodifiableMap(variables)) : Optional.empty();
    }
}
