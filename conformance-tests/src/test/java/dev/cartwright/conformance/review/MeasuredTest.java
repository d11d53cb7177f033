package dev.cartwright.conformance.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.mutants.Fate;
import dev.cartwright.conformance.mutants.Mutants;
import dev.cartwright.conformance.mutants.Score;
import dev.cartwright.conformance.report.Redaction;
import dev.cartwright.conformance.report.Reports;
import dev.cartwright.conformance.report.RunReport;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site shows what was measured on this contract, and calls nothing measured that was not. */
class MeasuredTest {

    private static final Path SPEC = Spec.bundled();
    private static final Contract CONTRACT = Spec.contract(SPEC);
    private static final Contract ANOTHER = Contract.parse("another.yaml", CONTRACT.text() + "# Another file.\n");
    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    @Test
    void whatWasNotRunIsNotRun() throws IOException {
        String page = results();

        assertThat(page)
                .contains("<h3>Redocly, recommended-strict</h3><p>not run in this build</p>")
                .contains("<code>cd api-spec/lint &amp;&amp; npm ci &amp;&amp; npm run lint</code>")
                .contains("<h2>Coverage of the contract</h2><p>not run in this build</p>")
                .contains("<h2>Planted faults</h2><p>not run in this build</p>")
                .doesNotContain("0 findings", " of 7");
    }

    @Test
    void whatTheLintersFoundIsShownWithItsLine() throws IOException {
        lint("redocly", CONTRACT, """
                {"problems": [{"ruleId": "tag-description", "severity": "error", "message": "No <description>.",
                  "location": [{"pointer": "#/tags/1", "start": {"line": 73, "col": 5}}]}]}""");
        lint("spectral", CONTRACT, "[]");

        assertThat(page("operations.html"))
                .contains("<dt>Lint</dt><dd><a href=\"results.html#lint\">0 findings</a></dd>")
                .doesNotContain(">1 finding<");
        assertThat(results())
                .contains("<p>1 finding</p>", "<p>0 findings</p>", "<code>tag-description</code>")
                .contains("<a href=\"contract.html#L73\">73</a>", "No &lt;description&gt;.")
                .doesNotContain("npm run lint");
    }

    @Test
    void spectralCountsLinesFromZero() throws IOException {
        lint("spectral", CONTRACT, """
                [{"code": "tag-description", "severity": 1, "message": "", "range": {"start": {"line": 72}}}]""");

        assertThat(results()).contains("<td>warning</td>", "contract.html#L73");
    }

    @Test
    void anOperationSaysWhatTheLintersFoundInAllItRefersTo() throws IOException {
        lint("redocly", CONTRACT, """
                {"problems": [{"location": [{"pointer": "#/components/schemas/Cart/properties/id"}]}]}""");
        lint("spectral", CONTRACT, """
                [{"path": ["paths", "/v1/customers/{customerId}/carts", "post", "summary"], "severity": 0}]""");

        assertThat(page("operations.html").split("<h2>"))
                .anyMatch(operation -> operation.startsWith("createCart") && operation.contains(">2 findings<"))
                .anyMatch(operation -> operation.startsWith("getCart") && operation.contains(">1 finding<"))
                .anyMatch(operation -> operation.startsWith("updateOrder") && operation.contains(">0 findings<"));
    }

    @Test
    void theLintersRulesAreShown() throws IOException {
        lint("spectral", CONTRACT, "[]");
        Files.writeString(folder.resolve("lint/spectral/ruleset.yaml"), "# Since <b>.\nrule: \"off\"\n");

        assertThat(results()).contains("<code># Since &lt;b&gt;.\nrule: &quot;off&quot;\n</code>");
    }

    @Test
    void aLintOfAnotherContractIsNotShown() throws IOException {
        lint("redocly", ANOTHER, "{\"problems\": []}");
        lint("spectral", ANOTHER, "[]");

        assertThat(results()).contains("not on this one").doesNotContain("0 findings");
    }

    @Test
    void aLintThatBrokeOffIsNotRun() throws IOException {
        lint("redocly", CONTRACT, "");
        lint("spectral", CONTRACT, "[{");

        assertThat(results()).contains("not run in this build").doesNotContain("0 findings");
    }

    @Test
    void theCoverageOfTheLastRunIsShown() throws IOException {
        kit(CONTRACT);

        assertThat(results())
                .contains("2026-01-02 03:04 UTC: 0 passed, 0 failed")
                .contains("<th scope=\"row\">operations</th><td>0 %, 0 of 7</td>")
                .containsPattern("<summary>uncovered \\(\\d+\\)</summary>");
    }

    @Test
    void anOperationSaysHowItsCasesEndedAndWhatOfItIsOpen() throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(folder.resolve("reports/results.json"), """
                {"contract": "%s", "results": [
                   {"case": "getCart/a", "side": "server", "verdict": "PASS"},
                   {"case": "getCart/b", "side": "server", "verdict": "KNOWN_FAILURE"},
                   {"case": "getCartoon/c", "side": "server", "verdict": "FAIL"},
                   {"case": "getCart/a", "side": "client", "verdict": "FAIL"}],
                 "coverage": {"kinds": [{"side": "server"}, {"side": "client"}], "open": [
                   {"side": "server", "operation": "getCart", "state": "uncovered"},
                   {"side": "server", "operation": "getCart", "state": "excused"},
                   {"side": "client", "operation": "getOrder", "state": "uncovered"}]}}""".formatted(CONTRACT.digest()));

        assertThat(page("operations.html").split("<h2>"))
                .anySatisfy(operation -> assertThat(operation)
                        .startsWith("getCart<")
                        .contains("server: 1 passed, 0 failed, 1 known failure; client: 0 passed, 1 failed")
                        .contains("server: 1 missing, 1 excused; client: nothing missing"));
    }

    @Test
    void theRunOfAnotherContractIsNotShown() throws IOException {
        kit(ANOTHER);

        assertThat(results()).contains("run on another state of the contract").doesNotContain("0 of 7");
    }

    @Test
    void everyPlantedFaultIsShownWithWhatNoticedIt() throws IOException {
        mutants(CONTRACT);

        assertThat(results())
                .contains("0 of 1 planted faults noticed, " + (Mutants.all().size() - 1) + " not tried")
                .contains("<th scope=\"row\">all</th><td></td><td>0 of 1</td>")
                .contains("code lost: <small>no case notices it</small>");
    }

    @Test
    void theFaultsOfAnotherContractAreNotShown() throws IOException {
        mutants(ANOTHER);

        assertThat(results()).contains("run on another state").doesNotContain("code lost");
    }

    @Test
    void withoutAReleaseNothingCanBreak() throws IOException {
        Files.createDirectories(folder.resolve("released"));
        Files.writeString(folder.resolve("released/accepted-breaks.yaml"), "accepted: []\n");

        assertThat(page("changes.html")).contains("<p>Nothing is released yet, so nothing can break.</p>");
    }

    @Test
    void everyChangeSinceTheLastReleaseIsShownWithItsClass() throws IOException {
        releasedWith(
                "        partnerOnRecordAttestationAccepted:",
                "        oldName: {type: string}\n        partnerOnRecordAttestationAccepted:");

        assertThat(page("changes.html"))
                .contains("since 0.0.9: 0 compatible, 0 breaks-source, 1 breaks-wire; 1 break is not accepted.")
                .contains("Not accepted: undo it, or list it with its reason in accepted-breaks.yaml.")
                .contains("<span class=\"tag breaks-wire\">breaks-wire</span>")
                .contains("oldName");
    }

    @Test
    void aBreakThatIsMeantIsShownWithItsReason() throws IOException {
        releasedWith(
                "        partnerOnRecordAttestationAccepted:",
                "        oldName: {type: string}\n        partnerOnRecordAttestationAccepted:");
        Files.writeString(folder.resolve("released/accepted-breaks.yaml"), """
                accepted:
                  - {place: '*/oldName', class: breaks-wire, reason: Nobody sends it.}
                  - {place: '*/newName', class: breaks-wire, reason: Nobody has it.}
                """);

        assertThat(page("changes.html"))
                .contains("every break is accepted.", "<dt>Accepted</dt><dd>Nobody sends it.</dd>")
                .contains("Accepted, but there is no such change: breaks-wire at */newName")
                .doesNotContain("Not accepted");
    }

    @Test
    void anOperationSaysWhatHasChangedOfIt() throws IOException {
        releasedWith("summary: Get a cart", "summary: Read it");

        assertThat(page("operations.html").split("<h2>"))
                .anyMatch(operation -> operation.startsWith("getCart<")
                        && operation.contains("compatible <a href=\"changes.html#change-1\">getCart"))
                .anyMatch(operation ->
                        operation.startsWith("updateCart<") && operation.contains("<dt>Changes</dt><dd>none</dd>"));
    }

    @Test
    void everyOperationSaysThatAnAddressHasChanged() throws IOException {
        releasedWith("  - url: https://", "  - url: https://old.");

        assertThat(page("operations.html"))
                .contains("breaks-wire <a href=\"changes.html#change-1\">servers")
                .doesNotContain("<dt>Changes</dt><dd>none</dd>");
    }

    private void lint(String linter, Contract linted, String report) throws IOException {
        Path own = Files.createDirectories(folder.resolve("lint").resolve(linter));
        Files.writeString(own.resolve("openapi.yaml"), linted.text());
        Files.writeString(own.resolve("report.json"), report);
    }

    /** The last release had another text in the place of the first that there is now. */
    private void releasedWith(String now, String then) throws IOException {
        Files.createDirectories(folder.resolve("released"));
        Files.writeString(
                folder.resolve("released/0.0.9.yaml"), CONTRACT.text().replaceFirst(Pattern.quote(now), then));
    }

    private void kit(Contract contract) throws IOException {
        Coverage coverage = Coverage.of(contract, Profile.NONE, Set.of(Side.SERVER), List.of());
        RunReport report = new RunReport(
                "http://127.0.0.1:1",
                "",
                contract,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                coverage,
                new Redaction(List.of()),
                Duration.ZERO);
        Reports.write(folder.resolve("reports"), report, STARTED);
    }

    private void mutants(Contract contract) throws IOException {
        Score score = new Score(Mutants.all("code lost", Optional.of(Side.CLIENT)).stream()
                .map(mutant -> new Fate(mutant, Optional.empty()))
                .toList());
        Files.createDirectories(folder.resolve("reports"));
        Files.writeString(
                folder.resolve("reports").resolve(Score.FILE),
                score.json(contract, STARTED, Mutants.all().size()));
    }

    private String results() throws IOException {
        return page("results.html");
    }

    private String page(String name) throws IOException {
        Path site = folder.resolve("site");
        new ReviewSite(
                        SPEC,
                        Optional.of(folder.resolve("released")).filter(Files::exists),
                        Optional.of(folder.resolve("lint")),
                        Optional.of(folder.resolve("reports")))
                .write(site);
        return Files.readString(site.resolve(name));
    }
}
