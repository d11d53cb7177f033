package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When tokens are got again, and who waits for that. */
final class RenewedTokenTest extends ProviderTest {
    @Test
    void aTokenIsKeptUntilShortlyBeforeItsEnd() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        Credential credential = appOnly();

        String first = credential.token();
        time.pass(Duration.ofMinutes(54));
        String kept = credential.token();
        time.pass(Duration.ofMinutes(2));
        String renewed = credential.token();

        assertThat(List.of(first, kept, renewed)).containsExactly("first-token", "first-token", "second-token");
    }

    @Test
    void twoHundredThreadsMakeOneTokenCallForEachExpiry() throws Exception {
        int threads = 200;
        AtomicInteger calls = new AtomicInteger();
        Supplier<AccessToken> source = () -> new AccessToken(
                "token-" + calls.incrementAndGet(), FakeTime.START.plus(Duration.ofHours(1L * calls.get())));
        Credential credential = new RenewedToken(longest -> source.get(), "counted", time);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int expiry = 1; expiry <= 5; expiry++) {
                CountDownLatch together = new CountDownLatch(threads);
                List<Future<String>> tokens = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    tokens.add(pool.submit(() -> {
                        together.countDown();
                        together.await();
                        return credential.token();
                    }));
                }
                for (Future<String> token : tokens) {
                    assertThat(token.get()).isEqualTo("token-" + expiry);
                }
                assertThat(calls).hasValue(expiry);
                time.pass(Duration.ofHours(1));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(20)
    void aCallThatWaitsForAnothersTokenEndsAtItsOwnDeadline() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Credential credential = slow(asking, answered);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (PartnerCenter hasty =
                client().credential(credential).deadline(Duration.ofMillis(50)).build()) {
            Future<String> patient = other.submit(credential::token);
            asking.await();

            CredentialException failure = catchThrowableOfType(
                    CredentialException.class, () -> cartOf(hasty).get());
            boolean renews = credential.renew("some-refused-token");

            assertThat(failure).hasMessageContaining("another call is still asking for one, and the deadline of this");
            assertThat(failure.retryable()).isTrue();
            assertThat(renews).isTrue();
            answered.countDown();
            assertThat(patient.get()).isEqualTo("slow-token");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    @Timeout(20)
    void aCallThatWaitsForAnothersTokenHeedsAnInterrupt() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Credential credential = slow(asking, answered);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (PartnerCenter waiting = with(credential)) {
            other.submit(credential::token);
            asking.await();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> cartOf(waiting).get())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("the calling thread was interrupted");

            assertThat(Thread.interrupted()).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    private static Credential slow(CountDownLatch asking, CountDownLatch answered) {
        return Credential.renewed(() -> {
            asking.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new AccessToken("slow-token", Instant.now().plusSeconds(3600));
        });
    }
}
