package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator reads of a call. */
final class LogTest extends ClientTest {
    private final Overheard overheard = new Overheard();

    @AfterEach
    void listenNoMore() {
        overheard.close();
    }

    private List<String> lines(String level, String outcome) {
        return overheard.with(", " + outcome + ", ").stream()
                .filter(line -> line.startsWith(level + " "))
                .filter(line ->
                        Stream.of("POST " + server.uri(), "ms", "request id").allMatch(line::contains))
                .toList();
    }

    @Test
    void everyAnswerIsALineWithItsStatus() {
        server.answers(201, "{}").answers(404, "{}").answers(201, "no cart");

        overheard.during(() -> cart().checkout());
        overheard.during(() -> cart().checkout());
        overheard.during(() -> cart().checkout());

        assertThat(lines("FINE", "201")).hasSize(1);
        assertThat(lines("FINE", "NotFoundException 404")).hasSize(1);
        assertThat(lines("FINE", "UnreadableException 201")).hasSize(1);
    }

    @Test
    void theLinesOfACallHoldBothIdsAndOfTheAnswersHeadOnlyWhatIsAllowed() {
        server.answers(
                201,
                "{}",
                "Set-Cookie: planted=1",
                "Location: /planted",
                "X-Planted: 1",
                "Via: 1.1 gateway",
                "Retry-After: Bearer " + TOKEN);

        overheard.during(() -> cart().checkout());

        String correlationId = server.onlyRequest().header("MS-CorrelationId");
        assertThat(overheard.with(correlationId))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("FINE ")
                        .contains(server.onlyRequest().header("MS-RequestId")));
        assertThat(overheard.with("; Via: 1.1 gateway")).hasSize(1);
        assertThat(overheard.with("; Retry-After: Bearer [token]")).hasSize(1);
        assertThat(overheard.with("lanted")).isEmpty();
    }

    @Test
    void aRequestWithoutAnswerIsALineToo() {
        server.cuts();

        overheard.during(() -> cart().checkout());

        assertThat(lines("FINE", "UnreachableException")).hasSize(1);
    }

    @Test
    void aRetrySaysWhichStatusItIsFor() {
        server.answers(503, "").answers(201, "{}");
        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(new FakeTime(), () -> 0.5)
                .build()) {
            overheard.during(
                    () -> patient.customers().byId(CUSTOMER).carts().byId(CART).checkout());
        }

        assertThat(lines("INFO", "ServiceFailedException 503")).hasSize(1);
    }
}
