package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that are sent again, as the service sees them. */
final class RetriesTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";

    private final FakeTime time = new FakeTime();
    private final PartnerCenter patient =
            client().retryPolicy(RetryPolicy.standard()).time(time, () -> 0.5).build();

    @AfterEach
    void end() {
        patient.close();
    }

    private CartById patientCart() {
        return patient.customers().byId(CUSTOMER).carts().byId(CART);
    }

    @Test
    void everyRequestOfACallCarriesTheSameIds() {
        server.answers(503, "").answers(500, "{\"code\":1}").answers(200, STORED);

        patientCart().put(new Cart());

        Set<String> ids = new HashSet<>();
        for (Received request : server.requests()) {
            ids.add(request.header("MS-RequestId") + request.header("MS-CorrelationId") + request.body());
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(ids).hasSize(1);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void theNextCallHasIdsOfItsOwn() {
        server.answers(200, STORED).answers(200, STORED);

        patientCart().get();
        patientCart().get();

        List<Received> requests = server.requests();
        assertThat(requests.get(0).header("MS-RequestId"))
                .isNotEqualTo(requests.get(1).header("MS-RequestId"));
        assertThat(requests.get(0).header("MS-CorrelationId"))
                .isNotEqualTo(requests.get(1).header("MS-CorrelationId"));
    }

    @Test
    void afterTheLastAttemptTheLastFailureIsThrown() {
        server.answers(500, "").answers(500, "").answers(502, "").answers(503, "{\"code\":7,\"description\":\"d\"}");

        ServiceFailedException failure = catchThrowableOfType(
                ServiceFailedException.class, () -> patientCart().checkout());

        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.retryable()).isTrue();
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aConnectionThatIsCutBeforeOrWithinTheAnswerIsTriedAgain() {
        server.cuts().sendsAndCloses(RawServer.head(201, 500), "{\"id\":").answers(201, STORED);

        Cart stored = patientCart().put(new Cart());

        assertThat(stored.getId()).isEqualTo(CART);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void whatTheServiceAsksForIsWaitedForAndSomewhatLongerByChance() {
        server.answers(429, "", "Retry-After: 7").answers(200, STORED);

        patientCart().get();

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(7250));
    }

    @Test
    void aPauseBeyondTheDeadlineIsNotBegun() {
        server.answers(429, "", "Retry-After: 301");

        ThrottledException failure = catchThrowableOfType(
                ThrottledException.class, () -> patientCart().get());

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(301));
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        server.answers(409, "{\"code\":800064}");

        assertThatThrownBy(() -> patientCart().checkout()).isInstanceOf(ConflictException.class);

        assertThat(server.onlyRequest()).isNotNull();
    }

    @Test
    void anInterruptEndsThePauseAndStaysSet() {
        server.answers(503, "").answers(200, STORED);
        Time interrupting = new FakeTime() {
            @Override
            public void sleep(Duration pause, CountDownLatch end) throws InterruptedException {
                Thread.currentThread().interrupt();
                super.sleep(pause, end);
            }
        };
        try (PartnerCenter interrupted = client().retryPolicy(RetryPolicy.standard())
                .time(interrupting, () -> 0.5)
                .build()) {
            CartById cart = interrupted.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(cart::get).isInstanceOf(ServiceFailedException.class);
            assertThat(server.requests()).hasSize(1);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void whoeverAllowsMoreRequestsThanNoneGetsTheStandardPauses() {
        server.answers(503, "").answers(503, "").answers(200, STORED);
        try (PartnerCenter some = client().retryPolicy(RetryPolicy.none().attempts(4))
                .time(time, () -> 0.5)
                .build()) {
            some.customers().byId(CUSTOMER).carts().byId(CART).get();
        }
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void optionsOfSomeCallsLeaveTheOthersAlone() {
        server.answers(503, "").answers(503, "").answers(200, STORED);
        CallOptions once = CallOptions.none().retryPolicy(RetryPolicy.none());

        assertThatThrownBy(() -> patient.customers(once)
                        .byId(CUSTOMER)
                        .carts()
                        .byId(CART)
                        .get())
                .isInstanceOf(ServiceFailedException.class);
        patientCart().get();

        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void whenRetriesHaveBecomeTheRuleCallsAreSentOnce() {
        int calls = 30;
        for (int i = 0; i < calls * 4; i++) {
            server.answers(503, "");
        }

        for (int i = 0; i < calls; i++) {
            assertThatThrownBy(() -> patientCart().get()).isInstanceOf(ServiceFailedException.class);
        }

        assertThat(server.requests()).hasSize(calls + 50);
    }
}
