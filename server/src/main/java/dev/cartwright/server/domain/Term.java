package dev.cartwright.server.domain;

import dev.cartwright.server.model.BillingCycle;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/**
 * A term that an item is sold for.
 *
 * @param duration ISO 8601, as a cart line's {@code termDuration} names it
 * @param billingCycles those that the term may be paid by
 */
public record Term(String duration, List<BillingCycle> billingCycles) {

    public Term {
        Objects.requireNonNull(duration, "a term's duration is missing");
        billingCycles = List.copyOf(Objects.requireNonNull(billingCycles, "a term's billingCycles are missing"));
        if (billingCycles.isEmpty() || !isPeriod(duration)) {
            throw new IllegalArgumentException(
                    "the term " + duration + " needs a duration such as P1Y and at least one billing cycle");
        }
        for (BillingCycle cycle : billingCycles) {
            if (isShorterThan(cycle, duration)) {
                throw new IllegalArgumentException(
                        "the billing cycle " + cycle + " is longer than its term " + duration);
            }
        }
    }

    boolean isShorterThan(BillingCycle cycle) {
        return isShorterThan(cycle, duration);
    }

    /** The day on which a term that begins then is over. */
    static LocalDate end(LocalDate begin, String duration) {
        return begin.plus(Period.parse(duration));
    }

    private static boolean isShorterThan(BillingCycle cycle, String duration) {
        long months = Months.of(duration);
        return months > 0 && months < Months.of(cycle);
    }

    private static boolean isPeriod(String text) {
        try {
            Period period = Period.parse(text);
            return !period.isZero() && !period.isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
