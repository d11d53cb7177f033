package dev.cartwright.server.domain;

import dev.cartwright.server.model.BillingCycle;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How many months terms and billing cycles have. */
final class Months {
    private static final int OF_A_YEAR = 12;
    private static final int YEARS_OF_A_TRIENNIUM = 3;

    private Months() {}

    /** 0 for a cycle that does not come round again. */
    static long of(BillingCycle cycle) {
        return switch (cycle) {
            case MONTHLY -> 1;
            case ANNUAL -> OF_A_YEAR;
            case BIENNIAL -> 2 * OF_A_YEAR;
            case TRIENNIAL -> YEARS_OF_A_TRIENNIUM * OF_A_YEAR;
            default -> 0;
        };
    }

    /** 0 for no term and for one of some days. */
    static long of(@Nullable String termDuration) {
        return termDuration == null || termDuration.isEmpty()
                ? 0
                : Period.parse(termDuration).toTotalMonths();
    }
}
