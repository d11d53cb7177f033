package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The renewal of a token that still works: who makes it, and what becomes of the others and of its failures. */
final class EarlyRenewalTest extends ProviderTest {
    @Test
    void aTokenThatStillWorksIsUsedWhileTheProviderIsDown() {
        provider.answers(200, granted("first-token")).answers(503, "");
        Credential credential = appOnly();
        credential.token();
        time.pass(Duration.ofMinutes(56));

        assertThat(credential.token()).isEqualTo("first-token");
    }

    @Test
    @Timeout(20)
    void anEarlyRenewalThatStallsLeavesMostOfTheDeadlineToTheCallAndIsNotTriedByTheNext() {
        provider.answers(200, granted("first-token")).stallsAfter("");
        server.answers(200, STORED).answers(200, STORED);
        Credential credential = appOnly();
        credential.token();
        time.pass(Duration.ofMinutes(56));

        try (PartnerCenter hasty =
                client().credential(credential).deadline(Duration.ofSeconds(2)).build()) {
            cartOf(hasty).get();
            cartOf(hasty).get();
        }
        assertThat(provider.requests()).hasSize(2);

        assertThat(server.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer first-token", "Bearer first-token");
    }

    @Test
    void aTokenThatStillWorksIsUsedWhateverItsRenewalFailsWithAndTheLogSaysSoOnce() {
        AtomicInteger calls = new AtomicInteger();
        Credential credential = new RenewedToken(
                longest -> {
                    if (calls.incrementAndGet() > 1) {
                        throw new IllegalStateException("planted-vault-text");
                    }
                    return new AccessToken("first-token", FakeTime.START.plus(Duration.ofHours(1)));
                },
                "counted",
                time);
        credential.token();
        time.pass(Duration.ofMinutes(56));

        try (Overheard log = new Overheard()) {
            assertThat(credential.token()).isEqualTo("first-token");
            time.pass(Duration.ofSeconds(31));
            assertThat(credential.token()).isEqualTo("first-token");

            assertThat(calls).hasValue(3);
            assertThat(log.with("IllegalStateException")).hasSize(1);
            assertThat(log.with("planted-vault-text")).isEmpty();
        }
    }

    @Test
    void anInterruptEndsAnEarlyRenewal() {
        provider.answers(200, granted("first-token")).stallsAfter("");
        Credential credential = appOnly();
        credential.token();
        time.pass(Duration.ofMinutes(56));
        Thread.currentThread().interrupt();

        assertThatThrownBy(credential::token).hasMessageContaining("the calling thread was interrupted");

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Timeout(20)
    void whileOneRenewsEarlyTheOthersGoOnWithTheOldToken() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Credential credential = new RenewedToken(
                longest -> {
                    if (asked.incrementAndGet() > 1) {
                        asking.countDown();
                        await(() -> answered.getCount() == 0);
                    }
                    return new AccessToken(
                            "token-" + asked, time.clock().instant().plus(Duration.ofHours(1)));
                },
                "slow",
                time);
        credential.token();
        time.pass(Duration.ofMinutes(56));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> renewing = other.submit(() -> credential.token());
            asking.await();

            assertThat(credential.token()).isEqualTo("token-1");

            answered.countDown();
            assertThat(renewing.get()).isEqualTo("token-2");
            assertThat(credential.token()).isEqualTo("token-2");
            assertThat(asked).hasValue(2);
        } finally {
            other.shutdownNow();
        }
    }
}
