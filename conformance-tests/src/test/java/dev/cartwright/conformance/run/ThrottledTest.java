package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottledTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            57                            | 57
            0                             | 0
            Fri, 20 Nov 2026 10:00:09 GMT | 9
            Fri, 20 Nov 2026 09:00:00 GMT | 0
            soon                          | 5
            99999999999                   | 5
            Friday, 20-Nov-26 10:00:09 GMT | 9
            Fri Nov 20 10:00:09 2026      | 9
            """)
    void theTargetSaysHowLong(String retryAfter, long seconds) {
        Headers headers = Headers.of("Retry-After", retryAfter);

        assertThat(pause(429, headers)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void withoutAWordItIsAWhile() {
        assertThat(pause(429, Headers.NONE)).contains(Duration.ofSeconds(5));
    }

    @Test
    void anyOtherAnswerIsNotWaitedFor() {
        assertThat(pause(503, Headers.of("Retry-After", "1"))).isEmpty();
    }

    private static Optional<Duration> pause(int status, Headers headers) {
        return Throttled.pause(new Response(status, "", headers, new byte[0]), NOW);
    }
}
