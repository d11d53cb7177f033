package dev.cartwright.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only by being waited for; every pause is noted. */
class FakeTime implements Time {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicLong passed = new AtomicLong();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    void pass(Duration duration) {
        passed.addAndGet(duration.toNanos());
    }

    @Override
    public long nanos() {
        return passed.get();
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return START.plusNanos(passed.get());
            }
        };
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(pause);
        pass(pause);
    }

    @Override
    public Executor after(Duration pause) {
        return work -> {
            pauses.add(pause);
            pass(pause);
            work.run();
        };
    }
}
