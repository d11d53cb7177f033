package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ProvisioningTest {
    private static final OffsetDateTime ORDERED = OffsetDateTime.parse("2026-11-20T10:00:00.1234567Z");

    private static boolean isDone(String provisioning, long nanosLater) {
        return Provisioning.valueOf(provisioning).isDone(ORDERED, ORDERED.plusNanos(nanosLater));
    }

    @Test
    void aLineIsProvisionedFromItsTimeOn() {
        assertThat(isDone("at once", 0)).isTrue();
        assertThat(isDone("PT0.000001S", 999)).isFalse();
        assertThat(isDone("PT0.000001S", 1_000)).isTrue();
        assertThat(isDone("never", Long.MAX_VALUE)).isFalse();
    }
}
