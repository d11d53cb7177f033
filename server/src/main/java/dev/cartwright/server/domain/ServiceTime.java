package dev.cartwright.server.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The service's clock: UTC, cut to the 100 ns that the documented timestamps have. */
public final class ServiceTime {
    private static final Duration TICK = Duration.ofNanos(100);

    private final Clock clock;

    public ServiceTime(Clock clock) {
        this.clock = Clock.tick(clock, TICK).withZone(ZoneOffset.UTC);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** In UTC. */
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
