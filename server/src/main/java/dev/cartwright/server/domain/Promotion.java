package dev.cartwright.server.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promotion of an item.
 *
 * @param id as a cart line's {@code promotionId} names it
 * @param terms the durations that it is given for; any when absent
 */
public record Promotion(String id, @Nullable List<String> terms) {

    public Promotion {
        Objects.requireNonNull(id, "a promotion's id is missing");
        terms = terms == null ? null : List.copyOf(terms);
    }

    boolean isGivenFor(@Nullable String termDuration) {
        return terms == null || (termDuration != null && terms.contains(termDuration));
    }
}
