package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When a call is sent again, and after what pause: each status, each form of Retry-After, with and without budget and time; that
 * it holds for every operation says {@link RetriedOperationsTest}. What is expected is said here in rules of its own, by hand, beside the client's.
 */
final class RetryTableTest {
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 408, 409, 412, 429, 500, 501, 502, 503, 504);
    private static final List<Integer> AGAIN = List.of(408, 429, 500, 502, 503, 504);
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
    }

    /** Whether the client's retries are used up. */
    enum Budget {
        FULL,
        EMPTY
    }

    record Row(int status, Hint hint, Budget budget, Duration deadline) {
        boolean isSentAgain() {
            return AGAIN.contains(status) && budget == Budget.FULL && hint.pause.compareTo(deadline) < 0;
        }
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int status : STATUSES) {
            for (Hint hint : Hint.values()) {
                for (Budget budget : Budget.values()) {
                    rows.add(new Row(status, hint, budget, LONG));
                    rows.add(new Row(status, hint, budget, SHORT));
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aCallIsSentAgainOrNot(Row row) {
        FakeTime time = new FakeTime();
        RetryBudget budget = new RetryBudget();
        while (row.budget == Budget.EMPTY && budget.take()) {
            continue;
        }
        Retries retries = new Retries(RetryPolicy.standard(), budget, Deadline.in(row.deadline, time), () -> 0.5);

        Optional<Duration> pause = retries.pauseAfter(refusal(row, time));

        assertThat(pause).isEqualTo(row.isSentAgain() ? Optional.of(row.hint.pause) : Optional.empty());
    }

    @Test
    void aWaitWithoutEndEndsTheCallWhateverIsDrawn() {
        FakeTime time = new FakeTime();
        RetryPolicy slow = RetryPolicy.standard().pauses(Duration.ofSeconds(20), Duration.ofSeconds(20));
        Retries retries = new Retries(slow, new RetryBudget(), Deadline.in(LONG, time), () -> 0.5);
        Row row = new Row(503, Hint.LONGEST, Budget.FULL, LONG);

        assertThat(retries.pauseAfter(refusal(row, time))).isEmpty();
    }

    private static RefusedException refusal(Row row, FakeTime time) {
        Request request = new Request(
                "GET", java.net.URI.create("http://127.0.0.1/v1"), "id", "correlation", Repetition.UNDER_ITS_ID);
        Fault fault = new Fault(null, null, List.of(), null, "");
        return RefusedException.of(
                "refused",
                request,
                row.status,
                fault,
                RetryAfter.parse(row.hint.header, time.clock()).orElse(null));
    }
}
