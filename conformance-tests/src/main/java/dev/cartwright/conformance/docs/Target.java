package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.Operation;
import java.util.Map;
import java.util.Optional;

/**
 * The target of a printed request line, as an operation reads it.
 *
 * @param path path and query, without what stands before: scheme and host, or a placeholder for them
 */
record Target(String path, Map<String, String> parameters) {

    Target {
        parameters = Map.copyOf(parameters);
    }

    /** The longest end of the printed target that fits the operation's path. */
    static Optional<Target> of(Operation operation, String printed) {
        for (int at = printed.indexOf('/'); at >= 0; at = printed.indexOf('/', at + 1)) {
            String path = printed.substring(at);
            Optional<Map<String, String>> parameters = operation.parameters(path);
            if (parameters.isPresent()) {
                return Optional.of(new Target(path, parameters.get()));
            }
        }
        return Optional.empty();
    }
}
