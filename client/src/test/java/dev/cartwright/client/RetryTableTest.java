package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When a call is sent again, and after what pause: each status, each form of Retry-After, with and without budget and time, the
 * operations in turn. What is expected is said here in rules of its own, by hand, beside the client's.
 */
final class RetryTableTest extends ClientTest {
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 408, 409, 412, 429, 500, 501, 502, 503, 504);
    private static final List<Integer> AGAIN = List.of(408, 429, 500, 502, 503, 504);
    /** One call's, which spend all that a client has for retries. */
    private static final int ATTEMPTS = 51;

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(2);
    /** The first of these is what a random number of one half makes of a first pause of half a second. */
    private static final Duration DRAWN = Duration.ofMillis(250);

    /** A form of the header, and what it asks for. */
    enum Hint {
        NONE("", DRAWN),
        SECONDS("3", Duration.ofSeconds(3).plus(DRAWN)),
        DATE("Fri, 20 Nov 2026 12:00:04 GMT", Duration.ofSeconds(4).plus(DRAWN)),
        PAST("Fri, 20 Nov 2026 11:59:00 GMT", DRAWN),
        HUGE("99999999", Duration.ofSeconds(99_999_999).plus(DRAWN)),
        LONGEST("9223372036854775807", Duration.ofDays(36_525).plus(DRAWN)),
        GARBAGE("soon", DRAWN);

        private final String header;
        private final Duration pause;

        Hint(String header, Duration pause) {
            this.header = header;
            this.pause = pause;
        }

        String[] lines() {
            return this == NONE ? new String[0] : new String[] {"Retry-After: " + header};
        }
    }

    /** Whether the client's retries are used up. */
    enum Budget {
        FULL,
        EMPTY
    }

    record Row(ContractCall operation, int status, Hint hint, Budget budget, Duration deadline) {
        boolean isSentAgain() {
            return AGAIN.contains(status) && budget == Budget.FULL && hint.pause.compareTo(deadline) < 0;
        }
    }

    private final FakeTime time = new FakeTime();

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int status : STATUSES) {
            for (Hint hint : Hint.values()) {
                for (Budget budget : Budget.values()) {
                    for (Duration deadline : List.of(LONG, SHORT)) {
                        ContractCall[] operations = ContractCall.values();
                        rows.add(new Row(operations[rows.size() % operations.length], status, hint, budget, deadline));
                    }
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aCallIsSentAgainOrNot(Row row) {
        try (PartnerCenter patient = patient(RetryPolicy.standard().attempts(ATTEMPTS))) {
            if (row.budget == Budget.EMPTY) {
                spend(patient);
            }
            int before = server.requests().size();
            List<Duration> pausesBefore = time.pauses();
            server.answers(row.status, "", row.hint.lines()).answers(200, "{}");
            if (row.isSentAgain()) {
                row.operation.of(within(row.deadline, patient));
            } else {
                assertRefused(row.status, () -> row.operation.of(within(row.deadline, patient)));
            }

            assertThat(server.requests().subList(before, server.requests().size()))
                    .hasSize(row.isSentAgain() ? 2 : 1)
                    .extracting(Received::requestLine)
                    .containsOnly(row.operation.requestLine());
            assertThat(time.pauses().subList(pausesBefore.size(), time.pauses().size()))
                    .isEqualTo(row.isSentAgain() ? List.of(row.hint.pause) : List.of());
        }
    }

    @Test
    void aWaitWithoutEndEndsTheCallWhateverIsDrawn() {
        RetryPolicy slow = RetryPolicy.standard().pauses(Duration.ofSeconds(20), Duration.ofSeconds(20));
        server.answers(503, "", Hint.LONGEST.lines()).answers(200, "{}");

        try (PartnerCenter patient = patient(slow)) {
            assertRefused(503, () -> ContractCall.GET_CART.of(within(LONG, patient)));
        }

        assertThat(server.requests()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }

    private PartnerCenter patient(RetryPolicy policy) {
        return client().retryPolicy(policy).time(time, () -> 0.5).build();
    }

    private static Customers within(Duration deadline, PartnerCenter partner) {
        return partner.customers(CallOptions.none().deadline(deadline));
    }

    /** One call that fails until nothing is left to spend on retries. */
    private void spend(PartnerCenter partner) {
        for (int tries = 0; tries < ATTEMPTS; tries++) {
            server.answers(503, "");
        }
        assertRefused(503, () -> ContractCall.GET_CART.of(within(Duration.ofHours(1), partner)));
        assertThat(server.requests()).hasSize(ATTEMPTS);
    }

    private static void assertRefused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
