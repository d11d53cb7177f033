package dev.cartwright.server.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** Moments as the databases keep them: nanoseconds since 1970, UTC; a number sorts alike everywhere and loses no digit. */
final class Moments {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private Moments() {}

    static long number(OffsetDateTime moment) {
        return Math.addExact(Math.multiplyExact(moment.toEpochSecond(), NANOS), moment.getNano());
    }

    static OffsetDateTime of(long number) {
        return Instant.ofEpochSecond(0, number).atOffset(ZoneOffset.UTC);
    }
}
