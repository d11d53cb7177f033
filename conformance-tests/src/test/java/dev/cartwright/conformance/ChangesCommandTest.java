package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code changes} prints, and with which code it exits. */
class ChangesCommandTest {

    private static final Path CONTRACT = Path.of("..", "api-spec", "openapi.yaml");
    private static final String RECORD_TYPE = "/components/schemas/Order/properties/recordType";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path released;

    private String text = "";

    @BeforeEach
    void readTheContract() throws IOException {
        text = Files.readString(CONTRACT);
    }

    @Test
    void beforeTheFirstReleaseNothingCanBreak() throws IOException {
        accept("accepted: []\n");

        assertThat(changes(released.toString())).isZero();

        assertThat(out.toString())
                .isEqualTo("Nothing is released yet in " + released + ": nothing can break.\n"
                        + "0 changes: 0 compatible, 0 breaks-source, 0 breaks-wire\n");
    }

    @Test
    void aFolderWithoutReleasesAndAcceptedBreaksIsNone() {
        assertThat(changes(released.toString())).isEqualTo(2);

        assertThat(err.toString()).contains(released + ": no folder of releases", "1.0.0.yaml", "accepted-breaks.yaml");
    }

    @Test
    void aReferenceThatLeadsNowhereIsNoChange() throws IOException {
        release("0.1.0", text);
        Path next = Files.writeString(released.resolve("next.yaml"), text.replace("/OrderStatus'", "/OrderState'"));

        assertThat(changes(released.toString(), next.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("next.yaml: it refers to #/components/schemas/OrderState, which it does not have");
    }

    @Test
    void itPrintsOneForm() {
        assertThat(changes("--json", "--markdown", CONTRACT.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("mutually exclusive");
    }

    @Test
    void theContractIsComparedWithTheLastRelease() throws IOException {
        release("0.9.0", text.replace("friendlyName", "nickname"));
        release("0.10.0", text);

        assertThat(changes(released.toString())).isZero();
        assertThat(changes(released.resolve("0.9.0.yaml").toString())).isEqualTo(1);
    }

    @Test
    void anotherVersionIsNoChangeAndAnotherTitleIsOne() throws IOException {
        String another = text.replaceFirst("(?m)^  version: .*", "  version: 9.9.9");
        assertThat(another).isNotEqualTo(text);
        release("0.9.0", another);
        release("0.8.0", another.replaceFirst("(?m)^  title: .*", "  title: Carts"));

        changes(released.resolve("0.9.0.yaml").toString());
        changes(released.resolve("0.8.0.yaml").toString());

        assertThat(out.toString()).startsWith("0 changes: ").contains("compatible     /info/title\n", "\n1 change: ");
    }

    @Test
    void aCompatibleChangePasses() throws IOException {
        release("0.1.0", text.replace("x-open-enum: [hourly]", "x-open-enum: []"));

        assertThat(changes(released.toString())).isZero();

        assertThat(out.toString()).isEqualTo("""
                compatible     /components/schemas/PurchaseCommitment/properties/grain/x-open-enum
                               known values changed
                               before  []
                               after   ["hourly"]
                1 change: 1 compatible, 0 breaks-source, 0 breaks-wire
                """);
    }

    @Test
    void aBreakFailsUntilItIsAcceptedWithAReason() throws IOException {
        releaseWithoutRecordType();

        assertThat(changesFromTheContract()).isEqualTo(1);
        assertThat(out.toString()).contains("not accepted: breaks-wire at " + RECORD_TYPE + "\n");

        accept("""
                accepted:
                  - {place: %s, class: breaks-wire, reason: Nobody sends it since 2019.}
                """.formatted(RECORD_TYPE));
        out.getBuffer().setLength(0);

        assertThat(changesFromTheContract()).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("reason  Nobody sends it since 2019.")
                .doesNotContain("not accepted");
    }

    @Test
    void anAcceptedBreakOfAnotherClassOrWithoutAChangeIsStale() throws IOException {
        release("0.1.0", text);
        accept("""
                accepted:
                  - {place: %s, class: breaks-wire, reason: Nobody sends it since 2019.}
                """.formatted(RECORD_TYPE));

        assertThat(changes(released.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("stale: no change breaks-wire at " + RECORD_TYPE + "\n");
    }

    @Test
    void anAcceptedBreakNeedsAReason() throws IOException {
        release("0.1.0", text);
        accept("accepted: [{place: /info, class: breaks-wire, reason: ' '}]\n");

        assertThat(changes(released.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("the accepted break of /info has no reason");
    }

    @Test
    void aCompatibleChangeIsNotForAccepting() throws IOException {
        release("0.1.0", text);
        accept("accepted: [{place: /info, class: compatible, reason: So be it.}]\n");

        assertThat(changes(released.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("breaks-wire or breaks-source");
    }

    @Test
    void theChangelogsSectionHasALineForEachChangeAndCountsTheWording() throws IOException {
        releaseWithoutRecordType();
        Path next = Files.writeString(
                released.resolve("next.yaml"),
                recordTypeGone()
                        .replace("The order is cancelled", "It is cancelled")
                        .replace("enum: [UserPurchase, SystemPurchase,", "enum: [UserPurchase,"));
        accept("accepted: [{place: '*', class: breaks-wire, reason: Nobody sends it since 2019.}]\n");

        changes("--markdown", released.resolve("0.2.0.yaml").toString(), next.toString());

        assertThat(out.toString()).isEqualTo("""
                - **Breaks the wire**: `%s`, member removed. Breaks clients that read it; Java that uses the generated models. \
                Nobody sends it since 2019.
                - **Breaks Java source**: `/components/schemas/OrderTransactionType/enum`, enum changed. \
                Breaks Java that uses the generated models.
                - Compatible: wording changed at 2 places.
                """.formatted(RECORD_TYPE));
    }

    @Test
    void programsReadJson() throws IOException {
        releaseWithoutRecordType();

        assertThat(changesFromTheContract("--json")).isEqualTo(1);

        JsonNode json = JsonText.parse("the output", out.toString());
        assertThat(json.path("passes").asBoolean(true)).isFalse();
        assertThat(json.path("stale")).isEmpty();
        assertThat(json.path("changes").get(0).path("class").asText()).isEqualTo("breaks-wire");
        assertThat(json.path("changes").get(0).path("place").asText()).isEqualTo(RECORD_TYPE);
        assertThat(json.path("changes").get(0).path("before").asText()).contains("Combined");
        assertThat(json.path("changes").get(0).path("after").asText()).isEmpty();
    }

    @Test
    void whatIsNoContractIsRefused() throws IOException {
        release("0.1.0", "openapi: 3.0.3\n");

        assertThat(changes(released.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("0.1.0.yaml: not a contract, it has no operations");
        assertThat(changes(released.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none: no such file or folder");
    }

    private void releaseWithoutRecordType() throws IOException {
        release("0.2.0", text);
        Files.writeString(released.resolve("next.yaml"), recordTypeGone());
    }

    private String recordTypeGone() {
        String gone = text.replaceFirst("(?s)        recordType: \\{.*?}\\n", "");
        assertThat(gone).isNotEqualTo(text);
        return gone;
    }

    private void release(String version, String contract) throws IOException {
        Files.writeString(released.resolve(version + ".yaml"), contract);
    }

    private void accept(String entries) throws IOException {
        Files.writeString(released.resolve("accepted-breaks.yaml"), entries);
    }

    private int changesFromTheContract(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(released.resolve("0.2.0.yaml").toString());
        all.add(released.resolve("next.yaml").toString());
        return changes(all.toArray(String[]::new));
    }

    private int changes(String... arguments) {
        List<String> all = new ArrayList<>(List.of("changes"));
        all.addAll(List.of(arguments));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
