package dev.cartwright.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The machine's own time, for tests that look at how it is used. */
class MachineTime implements Time {
    @Override
    public long nanos() {
        return SYSTEM.nanos();
    }

    @Override
    public Clock clock() {
        return SYSTEM.clock();
    }

    @Override
    public void sleep(Duration longest, CountDownLatch end) throws InterruptedException {
        SYSTEM.sleep(longest, end);
    }

    @Override
    public Runnable after(Duration pause, Runnable following) {
        return SYSTEM.after(pause, following);
    }

    @Override
    public Runnable alarm(Duration after, Runnable ringing) {
        return SYSTEM.alarm(after, ringing);
    }
}
