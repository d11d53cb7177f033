package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the contract's operation for a path and a method. */
final class Routes {
    private final List<Operation> operations;
    private final List<String> beginnings;

    Routes(List<Operation> operations) {
        this.operations = List.copyOf(operations);
        this.beginnings = operations.stream()
                .map(operation -> operation.path().beginning())
                .distinct()
                .toList();
    }

    /** Whether a path, as it was sent, begins like that of an operation, and does not lead back out of there. */
    boolean mayHave(@Nullable String path) {
        return path != null && !path.contains("/.") && beginnings.stream().anyMatch(path::startsWith);
    }

    /**
     * The operations at the path.
     *
     * @throws FaultException when the contract has no such path
     */
    Path at(String path) {
        List<Operation> found = new ArrayList<>();
        Map<String, String> variables = Map.of();
        for (Operation operation : operations) {
            Optional<Map<String, String>> match = operation.path().match(path);
            if (match.isPresent()) {
                found.add(operation);
                variables = match.get();
            }
        }
        if (found.isEmpty()) {
            throw HttpFault.PATH_UNKNOWN.exception();
        }
        return new Path(found, variables);
    }

    /**
     * A path of the contract that was asked for.
     *
     * @param operations at it
     * @param variables of its template
     */
    record Path(List<Operation> operations, Map<String, String> variables) {

        /** HEAD is answered wherever GET is. */
        Optional<Operation> operation(String method) {
            String wanted = method.equals("HEAD") ? "GET" : method;
            return operations.stream()
                    .filter(operation -> operation.method().equals(wanted))
                    .findFirst();
        }

        /** The value of the header Allow. */
        String allowed() {
            Set<String> methods = new LinkedHashSet<>();
            for (Operation operation : operations) {
                methods.add(operation.method());
                if (operation.method().equals("GET")) {
                    methods.add("HEAD");
                }
            }
            return String.join(", ", methods);
        }
    }
}
