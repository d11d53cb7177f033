package dev.cartwright.client;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** The header Retry-After: seconds or an HTTP date. */
final class RetryAfter {
    /** A hundred years: what is longer is no wait that anything can be added to. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    /** As C writes it; the third form that a recipient has to read (RFC 9110). */
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RetryAfter() {}

    /** The wait that an answer asks for; empty when it asks for none that can be read. */
    static Optional<Duration> of(Answer answer, Clock clock) {
        return answer.header(HttpHeaders.RETRY_AFTER).flatMap(value -> parse(value, clock));
    }

    /** The wait it asks for, a hundred years at most; zero for a date that has passed, empty for anything unreadable. */
    static Optional<Duration> parse(String value, Clock clock) {
        String text = value.trim();
        try {
            if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(seconds(text));
            }
            Duration wait = Duration.between(clock.instant(), date(text, clock));
            return Optional.of(wait.isNegative() ? Duration.ZERO : shorter(wait));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** More digits than a number of this machine has are a long wait as well. */
    private static Duration seconds(String digits) {
        try {
            return shorter(Duration.ofSeconds(Long.parseLong(digits)));
        } catch (NumberFormatException e) {
            return LONGEST;
        }
    }

    private static Duration shorter(Duration wait) {
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private static ZonedDateTime date(String text, Clock clock) {
        if (!text.contains(",")) {
            return ZonedDateTime.parse(text, ASCTIME);
        }
        return text.contains("-")
                ? ZonedDateTime.parse(text, rfc850(clock))
                : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** The older form, which a recipient has to read as well; a year of two digits is at most fifty years ahead (RFC 9110). */
    private static DateTimeFormatter rfc850(Clock clock) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, Year.now(clock).getValue() - 49)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }
}
