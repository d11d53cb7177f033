package dev.cartwright.server.domain;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long after the checkout a line has its subscription. */
public final class Provisioning {
    static final Provisioning AT_ONCE = new Provisioning(Optional.of(Duration.ZERO));
    private static final Provisioning NEVER = new Provisioning(Optional.empty());

    /** From any moment that a clock shows it leads to one that has a date. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Optional<Duration> delay;

    private Provisioning(Optional<Duration> delay) {
        this.delay = delay;
    }

    /**
     * Reads it as the catalogue writes it: {@code at once}, {@code never}, or an ISO 8601 duration.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Provisioning valueOf(String text) {
        if (text.equals("at once")) {
            return AT_ONCE;
        }
        if (text.equals("never")) {
            return NEVER;
        }
        try {
            Duration delay = Duration.parse(text);
            if (!delay.isNegative() && delay.compareTo(LONGEST) <= 0) {
                return new Provisioning(Optional.of(delay));
            }
        } catch (DateTimeParseException e) {
            // said below, in the words of the catalogue
        }
        throw new IllegalArgumentException("provisioning is " + text
                + "; write at once, never, or a duration such as PT30S, of at most 100 years");
    }

    boolean isDone(OffsetDateTime ordered, OffsetDateTime now) {
        return delay.filter(wait -> !ordered.plus(wait).isAfter(now)).isPresent();
    }
}
