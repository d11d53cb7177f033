package dev.cartwright.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time that passes, and waiting for it. */
interface Time {
    /** Nanoseconds from some moment, never going back. */
    long nanos();

    Clock clock();

    /** Keeps the calling thread for so long, or until that has happened. */
    void sleep(Duration longest, CountDownLatch end) throws InterruptedException;

    /**
     * Runs it after the pause, on the timer's own thread, which must not be kept; nobody waits meanwhile. What is returned calls it off: the
     * timer holds nothing of it any longer.
     */
    Runnable after(Duration pause, Runnable following);

    /** The same for what follows only if nothing else has happened by then. */
    default Runnable alarm(Duration after, Runnable ringing) {
        return after(after, ringing);
    }

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
        public void sleep(Duration longest, CountDownLatch end) throws InterruptedException {
            end.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the time itself
        public Runnable after(Duration pause, Runnable following) {
            CompletableFuture<Boolean> time = new CompletableFuture<>();
            time.thenAccept(isUp -> {
                if (isUp) {
                    following.run();
                }
            });
            time.completeOnTimeout(true, pause.toNanos(), TimeUnit.NANOSECONDS);
            // Not by cancel: the JDK's timer would keep it until the time is up.
            return () -> time.complete(false);
        }
    };
}
