package dev.cartwright.server.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many of an item one line may buy.
 *
 * @param minimum one when absent
 * @param maximum none when absent
 */
public record QuantityRange(
        @Nullable Integer minimum, @Nullable Integer maximum) {

    public QuantityRange {
        if (minimum != null && minimum < 1) {
            throw new IllegalArgumentException("quantity.minimum is " + minimum + "; a line buys at least 1");
        }
        if (maximum != null && maximum < lowest(minimum)) {
            throw new IllegalArgumentException(
                    "quantity.maximum is " + maximum + ", below the minimum of " + lowest(minimum));
        }
    }

    boolean contains(int quantity) {
        return quantity >= lowest(minimum) && (maximum == null || quantity <= maximum);
    }

    @Override
    public String toString() {
        return maximum == null ? lowest(minimum) + " or more" : lowest(minimum) + " to " + maximum;
    }

    private static int lowest(@Nullable Integer minimum) {
        return minimum == null ? 1 : minimum;
    }
}
