package dev.cartwright.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header Retry-After: seconds or an HTTP date. */
final class RetryAfter {
    private RetryAfter() {}

    /** The wait it asks for; zero for a date that has passed, empty for anything unreadable. */
    static Optional<Duration> parse(String value, Clock clock) {
        String text = value.trim();
        try {
            if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            Duration wait =
                    Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
