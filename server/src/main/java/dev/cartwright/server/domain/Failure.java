package dev.cartwright.server.domain;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A failure that an item plays.
 *
 * @param at where it shows
 * @param code the documented code, of a cart line's error, of an order's, or of the refusal
 * @param description what the answer says
 * @param status the HTTP status with which it refuses the whole checkout; the order group alone fails when absent
 * @param once whether only the first checkout of a cart fails
 */
public record Failure(
        Stage at,
        Integer code,
        String description,
        @Nullable Integer status,
        boolean once) {
    /** Those that the contract gives a checkout, without the ones that speak of token, tag or pace. */
    private static final Set<Integer> STATUSES = new TreeSet<>(Set.of(400, 403, 404, 409, 500));

    public Failure {
        Objects.requireNonNull(at, "fails.at is missing: line or checkout");
        Objects.requireNonNull(code, "fails.code is missing");
        Objects.requireNonNull(description, "fails.description is missing");
        if (code < 0 || description.isBlank()) {
            throw new IllegalArgumentException("fails needs a code that is not negative and a description");
        }
        if (at == Stage.LINE && (status != null || once)) {
            throw new IllegalArgumentException("fails.status and fails.once go with at: checkout only");
        }
        if (status != null && !STATUSES.contains(status)) {
            throw new IllegalArgumentException(
                    "fails.status is " + status + "; a checkout can be refused with one of " + STATUSES);
        }
    }

    boolean refusesTheCheckout() {
        return status != null;
    }

    /** Where a failure shows. */
    public enum Stage {
        /** As the {@code error} of the cart's line; such a cart cannot be checked out. */
        LINE,
        /** In the checkout: as the error of the line's order group, or as a refusal of the whole. */
        CHECKOUT
    }
}
