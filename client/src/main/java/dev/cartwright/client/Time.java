package dev.cartwright.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The time that passes, and waiting for it. */
interface Time {
    /** Nanoseconds from some moment, never going back. */
    long nanos();

    Clock clock();

    void sleep(Duration pause) throws InterruptedException;

    /** Runs after the pause, on the timer's own thread, which must not be kept; nobody waits meanwhile. */
    Executor after(Duration pause);

    /** Runs it after so long, on the timer's own thread, which must not be kept; what is returned calls it off. */
    Runnable alarm(Duration after, Runnable ringing);

    /** The machine's own. */
    Time SYSTEM = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }

        @Override
        public Executor after(Duration pause) {
            return CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the alarm itself
        public Runnable alarm(Duration after, Runnable ringing) {
            CompletableFuture<Boolean> time = new CompletableFuture<>();
            time.thenAccept(isUp -> {
                if (isUp) {
                    ringing.run();
                }
            });
            time.completeOnTimeout(true, after.toNanos(), TimeUnit.NANOSECONDS);
            // Not by cancel: the JDK's timer would keep it until the time is up.
            return () -> time.complete(false);
        }
    };
}
