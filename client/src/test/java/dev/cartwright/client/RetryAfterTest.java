package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the service asks to wait. */
final class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "0|PT0S",
                "57|PT57S",
                " 57 |PT57S",
                "Fri, 20 Nov 2026 12:00:30 GMT|PT30S",
                "Fri, 20 Nov 2026 11:00:00 GMT|PT0S",
                "Friday, 20-Nov-26 12:00:30 GMT|PT30S",
                "Sunday, 06-Nov-94 08:49:37 GMT|PT0S",
                "Fri Nov 20 12:00:30 2026|PT30S",
                "Sun Nov  6 08:49:37 1994|PT0S",
                "9223372036854775807|PT876600H",
                "99999999999999999999|PT876600H",
                "Fri, 31 Dec 9999 23:59:59 GMT|PT876600H",
                "soon|-",
                "-5|-",
                "1.5|-",
                "''|-"
            })
    void retryAfterIsReadAsSecondsOrDate(String value, Duration expected) {
        Clock noon = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

        assertThat(RetryAfter.parse(value, noon)).isEqualTo(Optional.ofNullable(expected));
    }
}
