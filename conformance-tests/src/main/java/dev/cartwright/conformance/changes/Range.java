package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that a schema allows, its integer format counted in. */
record Range(Optional<Bound> lower, Optional<Bound> upper) {

    /** A bound, and whether it is itself outside. */
    record Bound(BigDecimal value, boolean exclusive) {}

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Range of(JsonNode schema) {
        Optional<Bound> lower = bound(schema, "minimum", "exclusiveMinimum");
        Optional<Bound> upper = bound(schema, "maximum", "exclusiveMaximum");
        int bits = switch (schema.path("format").asText()) {
            case "int32" -> 31;
            case "int64" -> 63;
            default -> 0;
        };
        if (bits == 0) {
            return new Range(lower, upper);
        }
        BigDecimal end = TWO.pow(bits);
        Bound least = new Bound(end.negate(), false);
        Bound most = new Bound(end.subtract(BigDecimal.ONE), false);
        return new Range(
                Optional.of(lower.filter(bound -> order(bound, least, 1) > 0).orElse(least)),
                Optional.of(upper.filter(bound -> order(bound, most, -1) > 0).orElse(most)));
    }

    /** How the lower end has moved. */
    Variation lowerTo(Range after) {
        return moved(lower, after.lower, 1);
    }

    /** How the upper end has moved. */
    Variation upperTo(Range after) {
        return moved(upper, after.upper, -1);
    }

    /** How both ends have moved. */
    Variation to(Range after) {
        Variation low = lowerTo(after);
        Variation high = upperTo(after);
        return Variation.of(low.takesAway() || high.takesAway(), low.adds() || high.adds());
    }

    private static Variation moved(Optional<Bound> before, Optional<Bound> after, int sign) {
        if (before.isEmpty() || after.isEmpty()) {
            return Variation.of(after.isPresent(), before.isPresent());
        }
        return Variation.limiting(order(after.get(), before.get(), sign));
    }

    /** Positive if the first limits more. */
    private static int order(Bound first, Bound second, int sign) {
        int order = sign * first.value.compareTo(second.value);
        return order != 0 ? order : Boolean.compare(first.exclusive, second.exclusive);
    }

    private static Optional<Bound> bound(JsonNode schema, String keyword, String exclusive) {
        JsonNode value = schema.path(keyword);
        return value.isNumber()
                ? Optional.of(
                        new Bound(value.decimalValue(), schema.path(exclusive).asBoolean()))
                : Optional.empty();
    }
}
