package dev.cartwright.server.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that an item takes in {@code provisioningContext}.
 *
 * @param name compared ignoring case
 * @param required whether a line must have it
 * @param values the allowed ones, compared ignoring case; any when absent
 */
public record ContextVariable(
        String name, boolean required, @Nullable List<String> values) {

    public ContextVariable {
        if (Objects.requireNonNull(name, "a context variable's name is missing").isBlank()) {
            throw new IllegalArgumentException("a context variable's name is blank");
        }
        values = values == null ? null : List.copyOf(values);
        if (values != null && values.isEmpty()) {
            throw new IllegalArgumentException("the context variable " + name
                    + " has no values; list those that it may have, or leave values out");
        }
    }

    boolean allows(String value) {
        return values == null || values.stream().anyMatch(value::equalsIgnoreCase);
    }

    String offered() {
        return values == null ? "any text" : String.join(", ", values);
    }
}
