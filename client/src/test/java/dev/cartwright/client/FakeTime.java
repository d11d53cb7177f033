package dev.cartwright.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only by being waited for; every pause is noted. */
class FakeTime implements Time {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicLong passed = new AtomicLong();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final List<Alarm> alarms = new CopyOnWriteArrayList<>();

    private record Alarm(long due, Runnable ringing) {}

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    void pass(Duration duration) {
        long now = passed.addAndGet(duration.toNanos());
        for (Alarm alarm : alarms) {
            if (alarm.due <= now && alarms.remove(alarm)) {
                alarm.ringing.run();
            }
        }
    }

    @Override
    public Runnable alarm(Duration after, Runnable ringing) {
        Alarm alarm = new Alarm(nanos() + after.toNanos(), ringing);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    @Override
    public long nanos() {
        return passed.get();
    }

    @Override
    public Clock clock() {
        InstantSource source = () -> START.plusNanos(passed.get());
        return source.withZone(ZoneOffset.UTC);
    }

    @Override
    public void sleep(Duration pause, CountDownLatch end) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(pause);
        pass(pause);
    }

    @Override
    public Runnable after(Duration pause, Runnable following) {
        pauses.add(pause);
        pass(pause);
        following.run();
        return () -> {};
    }
}
