package dev.cartwright.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Created;
import dev.cartwright.conformance.run.Difference;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What is written for programs fits the schemas that programs read it with, whatever a target has sent. */
class ReportsTest {

    private static final Contract CONTRACT = Spec.contract(Spec.bundled());
    private static final String HOSTILE =
            "]]> <b>&\"' \u0000\u0008\uFFFF\uD800 | `code` @everyone #1 [a](http://x) \uD83D\uDED2";

    @TempDir
    private static Path folder;

    private RunReport report;

    @BeforeEach
    void write() throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            for (Side side : Side.values()) {
                results.add(result("getCart/" + verdict.name().toLowerCase(Locale.ROOT), side, verdict));
            }
        }
        results.add(new CaseResult(
                "nowhere/" + HOSTILE,
                Side.SERVER,
                "",
                Verdict.STALE,
                List.of(),
                HOSTILE,
                List.of(),
                Optional.empty(),
                Duration.ZERO));
        report = new RunReport(
                "http://127.0.0.1:1",
                HOSTILE,
                CONTRACT,
                List.of(),
                List.of(),
                results,
                List.of(new Created("getCart", "/v1/customers/c/carts/1")),
                Coverage.of(CONTRACT, Profile.NONE, Set.of(Side.values()), results),
                new Redaction(List.of()),
                Duration.ofSeconds(3));
        Reports.write(folder, report, Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    @Test
    void resultsJsonFitsItsPublishedSchema() throws IOException {
        assertThat(faults("results.schema.json", read("results.json"))).isEmpty();
        assertThat(faults("results.schema.json", read("results.json").replace("\"side\"", "\"seite\"")))
                .isNotEmpty();
    }

    @Test
    void coverageStandsInEveryReportThatPeopleAndProgramsRead() throws IOException {
        JsonNode coverage = JsonText.parse("results.json", read("results.json")).path("coverage");

        assertThat(coverage.path("kinds")).hasSize(19);
        assertThat(coverage.at("/kinds/0/side").asText()).isEqualTo("server");
        assertThat(coverage.at("/kinds/0/total").asInt()).isEqualTo(7);
        assertThat(coverage.at("/open/0/state").asText()).isEqualTo("uncovered");
        assertThat(CONTRACT.text()
                        .lines()
                        .toList()
                        .get(coverage.at("/open/0/line").asInt() - 1))
                .contains(coverage.at("/open/0/place").asText().endsWith("/post") ? "post:" : "get:");
        assertThat(read("report.html"))
                .contains("<section id=\"coverage\">", "<td>0 %, 0 of 7</td>", "server: operations checkoutCart");
        assertThat(read("summary.md"))
                .contains("| operations | 0 %, 0 of 7 |  | 0 %, 0 of 7 |  |", "- not covered, server: ");
    }

    @Test
    void sarifFitsAndPointsToTheLineOfTheOperation() throws IOException {
        String text = read("results.sarif");

        assertThat(faults("sarif.schema.json", text)).isEmpty();
        JsonNode results = JsonText.parse("sarif", text).at("/runs/0/results");
        assertThat(results).hasSize(11);
        JsonNode first = results.get(0);
        int line = first.at("/locations/0/physicalLocation/region/startLine").asInt();
        assertThat(CONTRACT.text().lines().toList().get(line - 1)).contains("operationId: getCart");
        assertThat(first.path("ruleId").asText()).isEqualTo("server/status");
        assertThat(first.at("/partialFingerprints/check~1v1").asText()).isEqualTo("server/getCart/fail/appOnly#status");
        assertThat(results.findParents("suppressions")).hasSize(2);
    }

    @Test
    void junitFitsAndCountsEveryVerdict() throws IOException, SAXException {
        String text = read("junit.xml");

        validate(text);
        assertThat(text)
                .contains("name=\"server.getCart\" timestamp=\"2026-01-02T03:04:05\"")
                .contains("tests=\"7\" failures=\"2\" errors=\"2\" skipped=\"2\"");
    }

    @Test
    void theSummaryMakesNoMarkUpOfATargetsText() throws IOException {
        String text = read("summary.md");

        assertThat(text)
                .startsWith("## Conformance: 9 not as declared\n")
                .contains("| getCart | 1 pass, 1 fail, 1 known failure, 1 stale, 1 not runnable, 1 kit error |")
                .contains("&#64;everyone")
                .doesNotContain("<b>", "`", "@everyone", "](http");
    }

    @Test
    void whatDiffersWhereTheDocumentationIsSilentIsCountedForPeople() throws IOException {
        StringWriter terminal = new StringWriter();
        TextReport.write(new PrintWriter(terminal, true), report, folder);

        assertThat(read("summary.md")).contains("2 differ where the documentation is silent");
        assertThat(terminal.toString())
                .contains("Silent in the documentation: 2 differ from a decision of ours alone")
                .contains("  getCart/not_applicable [appOnly]");
    }

    @Test
    void whatWasNotAsDeclaredIsKnownToTheNextRun() {
        assertThat(LastRun.failed(folder))
                .contains("getCart/fail", "getCart/stale", "getCart/not_runnable", "getCart/kit_error")
                .doesNotContain("getCart/pass", "getCart/known_failure", "getCart/not_applicable");
    }

    @Test
    void everyRuleHasASentence() {
        for (String check : Set.of("reachable", "status", "read-back", "result", "kit-error")) {
            assertThat(Rules.sentence(check)).endsWith(".");
        }
    }

    private static CaseResult result(String id, Side side, Verdict verdict) {
        boolean failed = Set.of(Verdict.FAIL, Verdict.KNOWN_FAILURE, Verdict.NOT_APPLICABLE)
                .contains(verdict);
        Check status = new Check(
                "status", failed ? List.of(new Difference("status", "expected 200, got " + HOSTILE)) : List.of());
        Request request = new Request("GET", "/v1", Headers.of("X", HOSTILE), HOSTILE.getBytes(StandardCharsets.UTF_8));
        return new CaseResult(
                id,
                side,
                side == Side.SERVER ? "appOnly" : "",
                verdict,
                List.of(status),
                verdict == Verdict.PASS || verdict == Verdict.FAIL ? "" : HOSTILE,
                List.of(new Traced("request", request, Optional.empty())),
                Optional.empty(),
                Duration.ofMillis(1234));
    }

    private static List<String> faults(String schema, String text) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(schema), InputFormat.JSON)
                .validate(text, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void validate(String text) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.newSchema(new StreamSource(new StringReader(resource("junit.xsd"))))
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
