package dev.cartwright.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Difference;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.workflows.Workflow;
import dev.cartwright.conformance.workflows.Workflows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final String SECRET = "s3cret-<of>-partner";
    private static final String HOSTILE = "</script><script>alert(1)</script></style><img src=x onerror=alert(2)>";
    private static final Contract CONTRACT = Spec.contract(Spec.bundled());
    private static final List<Case> DOCUMENTED = CaseLibrary.read(CONTRACT, Spec.bundled()).cases().stream()
            .filter(testCase -> testCase.kind() == Kind.DOCUMENTED)
            .toList();

    @TempDir
    Path folder;

    private Case hostile;

    @BeforeEach
    void readHostileCase() throws IOException {
        Path caseFile =
                Files.createDirectories(folder.resolve("a-hostile-case")).resolve("case.yaml");
        Files.writeString(caseFile, """
                format: 1
                why: '%s and Bearer token-in-prose'
                source: {document: "a <page>", lines: "3-5", kind: derived}
                basis: ["0007"]
                bind: {customer: {documented: 3f0d0dd5-3a0b-4a4f-9d0e-6a6f6d6b6c6d, from: target}}
                settled: {request: "0004"}
                request:
                  operation: createCart
                  parameters: {customerId: 3f0d0dd5-3a0b-4a4f-9d0e-6a6f6d6b6c6d}
                  body: {lineItems: []}
                response: {status: 201}
                """.formatted(HOSTILE));
        hostile = CaseLibrary.read(CONTRACT, folder).cases().get(0);
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        String page = page(failing());

        assertThat(page).doesNotContain("<img", "<script>alert");
        assertThat(found(page, "</script")).hasSize(1);
        assertThat(found(page, "</style")).hasSize(1);
        assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
    }

    @Test
    void noSecretIsInThePage() throws IOException {
        String page = page(failing());

        assertThat(page)
                .doesNotContain("s3cret", "token-in-prose", "another-token")
                .contains("&lt;token&gt;");
    }

    @Test
    void charactersThatNobodySeesAreSpelledOut() throws IOException {
        String page = page(result(hostile.id(), Verdict.KIT_ERROR, "a\u202Eb\u0000c\uD800d\u00A0e"));

        assertThat(page).contains("a⟨U+202E⟩b⟨U+0000⟩c⟨U+D800⟩d⟨U+00A0⟩e");
    }

    @Test
    void aFailingCaseIsOpenAndLinkedFromTheTop() throws IOException {
        String page = page(failing());

        assertThat(page).contains("1 of 4 results are not as declared.");
        assertThat(page.indexOf("href=\"#case-createCart-a-hostile-case\""))
                .isPositive()
                .isLessThan(page.indexOf("id=\"case-createCart-a-hostile-case\""));
        assertThat(found(page, "<details class=\"case\"[^>]* open=\"\">"))
                .singleElement()
                .asString()
                .contains("createCart/a-hostile-case");
    }

    @Test
    void everyDifferenceStandsOnALineOfItsOwn() throws IOException {
        String page = page(failing());

        assertThat(page)
                .contains(
                        "<li>/lineItems/0/quantity: expected 2, got 3</li><li>/id: expected &quot;a&quot;, got nothing</li>");
    }

    @Test
    void sentReceivedAndExpectedStandSideBySide() throws IOException {
        String page = page(failing());

        assertThat(page)
                .contains("PUT /v1/carts?x=&lt;1&gt;\n")
                .contains("{\n  &quot;quantity&quot; : 3\n}")
                .contains("{\n  &quot;quantity&quot; : 2\n}")
                .contains("(The body begins with a byte-order mark.)");
    }

    @Test
    void aCaseSaysWhereItComesFromAndWhatSettlesIt() throws IOException {
        String page = page(failing());

        assertThat(page)
                .contains("a &lt;page&gt;, lines 3-5 (derived)")
                .contains("<dt>Settled: request</dt><dd>decision 0004: ")
                .contains("<dt>Rests on</dt><dd>decision 0007: ")
                .contains("customer: 3f0d0dd5-3a0b-4a4f-9d0e-6a6f6d6b6c6d, from the target");
    }

    @Test
    void everyEditIsShownBelowItsLineWithItsReason() throws IOException {
        String page = page(failing());

        assertThat(DOCUMENTED).flatExtracting(Case::edits).isNotEmpty().allSatisfy(edit -> {
            String reason =
                    new Markup(new Redaction(List.of())).text(": " + edit.why()).document();
            assertThat(page).contains("<b>" + edit.id() + "</b>");
            assertThat(page).contains(reason.substring(reason.indexOf('\n') + 1).strip());
        });
        assertThat(found(page, "<del class=\"printed-line\">")).isNotEmpty();
    }

    @Test
    void documentedCasesAreMarkedAndComeFirst() throws IOException {
        String page = page(failing());

        assertThat(found(page, "<summary><span class=\"name\"><span class=\"tag\">documented</span>"))
                .hasSameSizeAs(DOCUMENTED);
        for (Case testCase : DOCUMENTED) {
            assertThat(page).contains("<a href=\"#case-" + testCase.id().replace('/', '-') + "\">" + testCase.id());
        }
    }

    @Test
    void everyLinkLeadsToAPlaceInThePage() throws IOException {
        CaseResult stray = result("no-such-case", Verdict.STALE, "gone");
        String page = page(failing(), stray);

        assertThat(page).doesNotContain("@import", "url(", "<link");
        assertThat(found(page, "src=\"")).isEmpty();
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(link).startsWith("#");
                    assertThat(page).contains("id=\"" + link.substring(1) + "\"");
                });
        assertThat(page).contains("<h2>Of no case that was run</h2>", "gone");
    }

    @Test
    void aWorkflowShowsItsStepsAndWhereItEnded() throws IOException {
        Workflow workflow = Workflows.read(CONTRACT, Spec.bundled()).get(0);
        CaseResult failed = result(workflow.id(), Verdict.FAIL, "");
        String page = page(List.of(), List.of(workflow), List.of(failed));

        assertThat(page)
                .contains("<a href=\"#workflows\">Workflows</a>")
                .contains("id=\"workflow-buy-and-cancel\"")
                .contains("<li>read-the-cart, getCart: ")
                .contains("rests on decision 0003")
                .doesNotContain("Of no case that was run");
    }

    @Test
    void theOrderOfTheCasesDoesNotMatter() throws IOException {
        List<Case> cases = new ArrayList<>(DOCUMENTED);
        List<CaseResult> results = DOCUMENTED.stream()
                .map(testCase -> result(testCase.id(), Verdict.PASS, ""))
                .toList();
        String page = page(cases, results);

        Collections.reverse(cases);

        assertThat(page(cases, results)).isEqualTo(page);
    }

    private CaseResult failing() {
        Request sent = new Request(
                "PUT",
                "/v1/carts?x=<1>",
                Headers.of("Authorization", "Bearer another-token", "X-Note", SECRET),
                new byte[0]);
        Response received =
                new Response(200, "OK", Headers.of("X-Note", HOSTILE), new byte[0]).withBody("\uFEFF{\"quantity\":3}");
        Response expected = new Response(201, "", Headers.NONE, "{\"quantity\":2}".getBytes(StandardCharsets.UTF_8));
        Check check = new Check(
                "body",
                List.of(new Difference(
                        "", "/lineItems/0/quantity: expected 2, got 3\n/id: expected \"a\", got nothing")));
        return new CaseResult(
                hostile.id(),
                Side.SERVER,
                "appOnly",
                Verdict.FAIL,
                List.of(new Check("status", List.of()), check),
                "",
                List.of(
                        new Traced(
                                "given", sent.withBody("{\"note\":\"\\u00733cret-<of>-partner\"}"), Optional.empty()),
                        new Traced("request", sent, Optional.of(received))),
                Optional.of(expected),
                Duration.ofMillis(5));
    }

    private static CaseResult result(String id, Verdict verdict, String detail) {
        Request sent = new Request("GET", "/", Headers.NONE, new byte[0]);
        List<Traced> exchanges = List.of(new Traced("request", sent, Optional.empty()));
        return new CaseResult(
                id, Side.CLIENT, "", verdict, List.of(), detail, exchanges, Optional.empty(), Duration.ZERO);
    }

    private String page(CaseResult... results) throws IOException {
        List<Case> cases = new ArrayList<>(List.of(hostile));
        cases.addAll(DOCUMENTED);
        List<CaseResult> all = new ArrayList<>(List.of(results));
        DOCUMENTED.forEach(testCase -> all.add(result(testCase.id(), Verdict.PASS, "")));
        return page(cases, all);
    }

    private String page(List<Case> cases, List<CaseResult> results) throws IOException {
        return page(cases, List.of(), results);
    }

    private String page(List<Case> cases, List<Workflow> workflows, List<CaseResult> results) throws IOException {
        Path file = folder.resolve("report.html");
        Redaction redaction = new Redaction(List.of(SECRET));
        String server = "http://127.0.0.1:1/" + HOSTILE;
        Coverage coverage = Coverage.of(CONTRACT, Profile.NONE, Set.of(Side.SERVER), results);
        HtmlReport.write(
                file,
                new RunReport(
                        server,
                        "a client",
                        CONTRACT,
                        cases,
                        workflows,
                        results,
                        List.of(),
                        coverage,
                        redaction,
                        Duration.ofMillis(7)));
        return Files.readString(file);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
