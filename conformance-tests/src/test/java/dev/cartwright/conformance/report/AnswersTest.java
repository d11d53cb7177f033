package dev.cartwright.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case with several answers for a client shows them all, and what was allowed. */
class AnswersTest {

    private static final String PAGE = "createCart/derived-answer-html";
    private static final String ELSEWHERE = "getCart/derived-answer-302-elsewhere";
    private static final String HUGE = "createCart/derived-answer-huge";

    private static final Kit KIT = Kit.bundled();

    @TempDir
    private Path folder;

    @Test
    void theTerminalShowsThemWhereAClientDiffers() throws IOException {
        StringWriter out = new StringWriter();

        TextReport.write(new PrintWriter(out), report(PAGE), folder);

        assertThat(out.toString())
                .contains("FAIL  " + PAGE + "  (client)")
                .contains("answer 1: 201, text/html; charset=utf-8 (allowed: broken)\n")
                .contains("answer 2: 201 (allowed: result)\n")
                .contains("  broken\n    outcome: expected broken, got Result[value={}]");
    }

    @Test
    void thePageShowsThem() throws IOException {
        Reports.write(folder, report(PAGE), Instant.EPOCH);

        assertThat(Files.readString(folder.resolve(Reports.PAGE)))
                .contains(" → 201, 201")
                .contains("answer 1: 201, text/html; charset=utf-8 (allowed: broken)")
                .contains("answer 2: 201 (allowed: result)");
    }

    @Test
    void resultsJsonHasThemByItsPublishedSchema() throws IOException {
        Reports.write(folder, report(PAGE), Instant.EPOCH);
        String text = Files.readString(folder.resolve("results.json"));

        JsonNode answers = JsonText.parse("results.json", text).at("/results/0/answers");
        assertThat(answers.toString()).isEqualTo("""
                        [{"status":201,"outcomes":["broken"]},{"status":201,"outcomes":["result"]}]""");
        assertThat(faults(text)).isEmpty();
        assertThat(faults(text.replace("\"broken\"", "\"anything\""))).isNotEmpty();
    }

    @Test
    void showTellsEachOfThem() {
        assertThat(shown(PAGE))
                .contains("Answer 1 of 2: 201, text/html; charset=utf-8\n")
                .contains("<title>Sorry</title>")
                .contains("If it is the last that the client gets: broken.")
                .contains("Answer 2 of 2: 201\n")
                .contains("If it is the last that the client gets: result.")
                .contains("Asserted of a client: the same request for each answer that it gets, at most 2,");
        assertThat(shown(ELSEWHERE))
                .contains("Answer 1 of 1: 302, Location: {elsewhere}, without a body\n")
                .contains("If it is the last that the client gets: refused, without a code; or broken.")
                .contains("At the other origin\n  200")
                .contains("none to the other origin");
    }

    @Test
    void ofALongBodyTheBeginningIsShown() throws IOException {
        Reports.write(folder, report(HUGE), Instant.EPOCH);

        assertThat(shown(HUGE)).hasSizeLessThan(40_000).containsPattern("…\n *\\(1\\d{6} characters in all\\)");
        assertThat(folder.resolve(Reports.PAGE))
                .content()
                .hasSizeLessThan(400_000)
                .contains(" characters in all)");
    }

    private static String shown(String id) {
        StringWriter out = new StringWriter();
        CaseText.write(new PrintWriter(out), KIT.contract(), Cases.find(KIT, id));
        return out.toString();
    }

    /** Of a client that makes an empty result of everything. */
    private static RunReport report(String id) throws IOException {
        Case testCase = Cases.find(KIT, id);
        try (ClientRun run = KIT.client(new Careless(), Profile.NONE)) {
            List<CaseResult> results = List.of(run.run(testCase));
            return new RunReport(
                    "",
                    "a careless client",
                    KIT.contract(),
                    List.of(testCase),
                    List.of(),
                    results,
                    List.of(),
                    Coverage.NONE,
                    new Redaction(List.of()),
                    Duration.ofSeconds(1));
        }
    }

    private static List<String> faults(String json) throws IOException {
        try (var in = JsonReport.class.getResourceAsStream("results.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    /** Asks for everything by our client, and tells nothing of it. */
    private static final class Careless implements ClientUnderTest.Factory {

        @Override
        public String name() {
            return "careless";
        }

        @Override
        public ClientUnderTest connect(URI endpoint, String token) {
            ClientUnderTest client = ReferenceClient.factory().connect(endpoint, token);
            return new ClientUnderTest() {
                @Override
                public Outcome call(Call call) {
                    client.call(call);
                    return new Outcome.Result(JsonText.parse("nothing", "{}"));
                }

                @Override
                public void close() {
                    client.close();
                }
            };
        }
    }
}
