package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HousekeepingTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRunThatFailsIsNotTheLast() throws Exception {
        CountDownLatch runs = new CountDownLatch(3);

        Housekeeping housekeeping = Housekeeping.every(AT_ONCE, () -> {
            runs.countDown();
            throw new IllegalStateException("thrown by the test");
        });

        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        housekeeping.close();
    }

    @Test
    void anErrorIsNotTheLastRunEither() throws Exception {
        CountDownLatch runs = new CountDownLatch(3);

        Housekeeping housekeeping = Housekeeping.every(AT_ONCE, () -> {
            runs.countDown();
            throw new StackOverflowError("thrown by the test");
        });

        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        housekeeping.close();
    }

    @Test
    void aStoreThatCannotBeHadIsNoTraceInTheLog() throws Exception {
        CountDownLatch runs = new CountDownLatch(2);

        try (Log log = Log.record()) {
            Housekeeping housekeeping = Housekeeping.every(AT_ONCE, () -> {
                runs.countDown();
                throw new StoreUnavailableException("the disk is full", null);
            });
            assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
            housekeeping.close();

            assertThat(log.records()).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.getThrown()).isNull();
                assertThat(entry.getLevel()).isEqualTo(Level.INFO);
            });
        }
    }

    @Test
    @Timeout(20)
    void closingDoesNotWaitForARunWithoutEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Housekeeping housekeeping = Housekeeping.every(
                AT_ONCE,
                () -> {
                    begun.countDown();
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                },
                AT_ONCE);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        housekeeping.close();

        assertThat(end.getCount()).isEqualTo(1);
        end.countDown();
    }

    @Test
    void closingWaitsForTheRunThatIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Housekeeping housekeeping = Housekeeping.every(AT_ONCE, () -> {
            begun.countDown();
            awaitUninterruptibly(end);
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        Thread closing = new Thread(housekeeping::close);
        closing.start();
        while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        assertThat(closing.isAlive()).isTrue();
        end.countDown();
        closing.join();
    }
}
