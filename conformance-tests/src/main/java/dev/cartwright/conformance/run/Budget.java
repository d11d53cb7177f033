package dev.cartwright.conformance.run;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param answer one answer of a server, or one call of a client
 * @param perCase a case with everything that it needs
 * @param run all cases; what is left then is not asked any more
 */
public record Budget(Duration answer, Duration perCase, Duration run) {

    public static final Budget STANDARD =
            new Budget(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofHours(1));
}
