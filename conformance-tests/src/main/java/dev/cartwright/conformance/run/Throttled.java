package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.HttpDate;
import dev.cartwright.conformance.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer that came because too much was asked: the target has done nothing, and says when to ask again. Its limits are
 * not what the cases are about, unless one expects just that.
 */
final class Throttled {

    static final int STATUS = 429;

    private static final Duration WITHOUT_A_WORD = Duration.ofSeconds(5);

    private Throttled() {}

    /** How long to wait before the request is sent again; nothing for any other answer. */
    static Optional<Duration> pause(Response response, Instant now) {
        if (response.status() != STATUS) {
            return Optional.empty();
        }
        Duration pause = response.headers()
                .first("Retry-After")
                .flatMap(text -> asked(text, now))
                .orElse(WITHOUT_A_WORD);
        return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
    }

    /** Seconds, or a moment (RFC 9110, 10.2.3). */
    private static Optional<Duration> asked(String text, Instant now) {
        return text.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : HttpDate.read(text).map(moment -> Duration.between(now, moment));
    }
}
