package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of those who need a token together when there is none, or when it was refused. */
final class SharedFailuresTest extends ProviderTest {
    private static final int THREADS = 20;

    /** Begins with one thread that asks, and lets it fail when all the others wait. */
    private int askedBy(ExecutorService pool, RuntimeException failure, List<Future<String>> outcomes)
            throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        Credential credential = new RenewedToken(
                longest -> {
                    asked.incrementAndGet();
                    asking.countDown();
                    await(failing);
                    throw failure;
                },
                "counted",
                Time.SYSTEM);
        outcomes.add(pool.submit(credential::token));
        asking.await();
        for (int i = 1; i < THREADS; i++) {
            outcomes.add(pool.submit(() -> {
                synchronized (waiting) {
                    waiting.add(Thread.currentThread());
                }
                return credential.token();
            }));
        }
        while (!allWait(waiting)) {
            Thread.onSpinWait();
        }
        failing.countDown();
        for (Future<String> outcome : outcomes) {
            assertThatThrownBy(outcome::get).hasRootCause(failure);
        }
        return asked.get();
    }

    private static boolean allWait(List<Thread> threads) {
        synchronized (threads) {
            return threads.size() == THREADS - 1
                    && threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Timeout(30)
    void thoseWhoWaitedAreToldTheFailureAndDoNotAskInTheirTurn() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            assertThat(askedBy(pool, TokenFailure.passing("the provider is down", null), new ArrayList<>()))
                    .isEqualTo(1);
            assertThat(askedBy(pool, new IllegalStateException("no vault"), new ArrayList<>()))
                    .isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(30)
    void whatOnlyTheOneWhoAskedHadNoTimeForIsAskedByTheNext() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            assertThat(askedBy(pool, TokenFailure.late("too late", null), new ArrayList<>()))
                    .isEqualTo(THREADS);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoeverAsksLaterAsksAnew() {
        provider.answers(503, "").answers(200, granted("first-token"));
        Credential credential = appOnly();

        assertThatThrownBy(credential::token).hasMessageContaining("answered 503");

        assertThat(credential.token()).isEqualTo("first-token");
    }

    @Test
    void theWaitThatTheProviderAsksForIsHeeded() {
        provider.answers(429, "", "Retry-After: 7").answers(200, granted("first-token"));
        server.answers(200, STORED);

        try (PartnerCenter patient = client().credential(appOnly())
                .retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build()) {
            cartOf(patient).get();
        }

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(7250));
    }

    @Test
    void theWaitThatTheProviderAsksForIsTold() {
        provider.answers(429, "", "Retry-After: 7");

        try (PartnerCenter partner = with(appOnly())) {
            CredentialException failure = catchThrowableOfType(
                    CredentialException.class, () -> cartOf(partner).get());

            assertThat(failure).hasMessageContaining("answered 429. Try again in 7 s.");
            assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(7));
        }
    }

    @Test
    void anEarlyRenewalIsPutOffAsLongAsTheProviderAsksAndItsDescriptionIsNotLogged() {
        provider.answers(200, granted("first-token"))
                .answers(429, "{\"error\":\"busy\",\"error_description\":\"planted words\"}", "Retry-After: 60")
                .answers(200, granted("second-token"));
        Credential credential = appOnly();
        credential.token();
        time.pass(Duration.ofMinutes(56));

        try (Overheard log = new Overheard()) {
            assertThat(credential.token()).isEqualTo("first-token");
            time.pass(Duration.ofSeconds(59));
            assertThat(credential.token()).isEqualTo("first-token");
            time.pass(Duration.ofSeconds(2));
            assertThat(credential.token()).isEqualTo("second-token");

            assertThat(log.with("answered 429, busy.")).hasSize(1);
            assertThat(log.with("planted words")).isEmpty();
        }
    }

    @Test
    void aTokenThatAnotherThreadHasJustForgottenIsGotAgainByBoth() {
        AtomicReference<RenewedToken> credential = new AtomicReference<>();
        AtomicInteger looks = new AtomicInteger();
        Time between = new FakeTime() {
            @Override
            public Clock clock() {
                return clockThat(() -> {
                    if (looks.incrementAndGet() == 1) {
                        assertThat(credential.get().renew("first-token")).isTrue();
                    }
                });
            }
        };
        looks.set(1);
        credential.set(new RenewedToken(
                longest -> new AccessToken("first-token", FakeTime.START.plus(Duration.ofHours(1))), "raced", between));
        credential.get().token();

        looks.set(0);

        assertThat(credential.get().renew("first-token")).isTrue();
    }

    /** As if another thread came in whenever somebody looks at the clock. */
    private static Clock clockThat(Runnable comesIn) {
        InstantSource source = () -> {
            comesIn.run();
            return FakeTime.START;
        };
        return source.withZone(ZoneOffset.UTC);
    }
}
