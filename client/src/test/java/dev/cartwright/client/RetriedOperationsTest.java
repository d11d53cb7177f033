package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the contract before a service that fails once, in each of the ways: what is sent again is the very same request. */
final class RetriedOperationsTest extends ClientTest {
    private static final List<Integer> REFUSED = List.of(302, 400, 401, 403, 404, 409, 412, 422, 501);
    private static final List<Integer> NOT_JUDGED = List.of(408, 429, 500, 502, 503, 504);

    private final FakeTime time = new FakeTime();

    record Row(ContractCall operation, int status) {}

    static Stream<Row> refused() {
        return rows(REFUSED);
    }

    static Stream<Row> notJudged() {
        return rows(NOT_JUDGED);
    }

    private static Stream<Row> rows(List<Integer> statuses) {
        return Stream.of(ContractCall.values())
                .flatMap(operation -> statuses.stream().map(status -> new Row(operation, status)));
    }

    private void call(ContractCall operation) {
        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build()) {
            operation.of(patient.customers());
        }
    }

    private void assertThatTheSameWasSentTwice(ContractCall operation) {
        List<Received> requests = server.requests();
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0)).isEqualTo(requests.get(1));
        assertThat(requests.get(0).requestLine()).isEqualTo(operation.requestLine());
        assertThat(requests.get(0).header("MS-RequestId")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("notJudged")
    void whatWasNotJudgedIsSentAgain(Row row) {
        server.answers(row.status, "", "Retry-After: 3").answers(200, "{}");

        call(row.operation);

        assertThatTheSameWasSentTwice(row.operation);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(3250));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredInPartIsSentAgain(ContractCall operation) {
        server.sendsAndCloses(RawServer.head(200, 500), "{").answers(200, "{}");

        call(operation);

        assertThatTheSameWasSentTwice(operation);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatWasRefusedIsNot(Row row) {
        server.answers(row.status, "", "Retry-After: 3");

        assertThat(catchThrowable(() -> call(row.operation)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(row.status));

        assertThat(server.requests()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }
}
