package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source of tokens that makes another exception of an interrupt, and does not set it again. */
@Timeout(30)
final class HiddenInterruptTest extends ProviderTest {
    private static final int OTHERS = 20;

    private static AccessToken never() {
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("awaited");
        } catch (InterruptedException e) {
            throw new IllegalStateException("given up", e);
        }
    }

    @Test
    void itEndsTheCallOfTheOneWhoAskedAndTheOthersAskAnew() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(1);
        Credential credential = Credential.renewed(() -> {
            if (asked.incrementAndGet() == 1) {
                asking.countDown();
                return never();
            }
            return new AccessToken("second-token", Instant.now().plusSeconds(3600));
        });
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread first = new Thread(() -> failure.set(catchThrowable(credential::token)));
        ExecutorService pool = Executors.newFixedThreadPool(OTHERS);
        try {
            first.start();
            asking.await();
            List<Thread> waiting = new CopyOnWriteArrayList<>();
            List<Future<String>> others = Stream.generate(() -> pool.submit(() -> {
                        waiting.add(Thread.currentThread());
                        return credential.token();
                    }))
                    .limit(OTHERS)
                    .toList();
            await(() -> waiting.size() == OTHERS
                    && waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

            first.interrupt();

            for (Future<String> other : others) {
                assertThat(other.get()).isEqualTo("second-token");
            }
            first.join();
            assertThat(failure.get()).isInstanceOf(IllegalStateException.class).hasMessage("given up");
            assertThat(asked).hasValue(2);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void itEndsAnEarlyRenewalWhichTheNextCallTriesAgain() {
        AtomicInteger asked = new AtomicInteger();
        Credential credential = new RenewedToken(
                longest -> {
                    if (asked.incrementAndGet() == 2) {
                        Thread.currentThread().interrupt();
                        return never();
                    }
                    Instant end = time.clock().instant().plus(Duration.ofHours(1));
                    return new AccessToken("token-" + asked.get(), end);
                },
                "hiding",
                time);
        credential.token();
        time.pass(Duration.ofMinutes(56));

        assertThatThrownBy(credential::token)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("given up");

        assertThat(credential.token()).isEqualTo("token-3");
    }
}
