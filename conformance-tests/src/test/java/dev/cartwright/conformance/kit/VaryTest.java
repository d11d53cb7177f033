package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Names;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.ServerRun;
import dev.cartwright.conformance.run.Settings;
import dev.cartwright.conformance.run.Verdict;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody passes by knowing the printed values: with all of them replaced our server and our client still do. */
class VaryTest {

    private static final Profile OURS = Profile.read("cartwright");

    private static Kit kit;
    private static ReferenceServer server;

    @BeforeAll
    static void start() {
        kit = Kit.bundled();
        server = ReferenceServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyDocumentedCasePassesOnBothSides(long seed) {
        for (Case testCase : documented()) {
            assertThat(kit.server(server.target(), settings(seed)).run(testCase))
                    .allSatisfy(result ->
                            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS));
            CaseResult client =
                    kit.client(ReferenceClient.factory(), settings(seed)).run(testCase);
            assertThat(client.verdict()).as(client.toString()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void everyCaseIsAsDeclaredWithOtherValues() {
        ServerRun run = kit.server(server.target(), settings(5));

        assertThat(kit.suite().cases())
                .flatExtracting(run::run)
                .filteredOn(result -> !result.verdict().isAsDeclared())
                .isEmpty();
    }

    @Test
    void noValueOfTheCallerIsLeftAsPrinted() {
        CaseResult result = kit.server(server.target(), settings(7))
                .run(Cases.find(kit, "updateCart/documented-update"))
                .get(0);

        String sent = result.exchanges().stream()
                .filter(traced -> traced.step().equals("request"))
                .map(traced -> traced.request().text())
                .findFirst()
                .orElseThrow();

        assertThat(sent)
                .contains("\"LineItems\":[")
                .doesNotContain("A_sample_Azure_RI")
                .doesNotContain("DG7GMGF0DWTL")
                .doesNotContain("3D5ECED6")
                .doesNotContain("\"shared\"")
                .doesNotContain("1Year")
                .doesNotContainPattern("\"Quantity\":2\\D");
    }

    @Test
    void theSameSeedGivesTheSameValues() {
        assertThat(friendlyNames(3)).isEqualTo(friendlyNames(3)).isNotEqualTo(friendlyNames(4));
    }

    private static Set<String> friendlyNames(long seed) {
        Set<String> names = new TreeSet<>();
        for (CaseResult result :
                kit.server(server.target(), settings(seed)).run(Cases.find(kit, "checkoutCart/documented-checkout"))) {
            result.exchanges().forEach(traced -> {
                Matcher name = Pattern.compile("\"friendlyName\":\"([^\"]*)\"")
                        .matcher(traced.request().text());
                while (name.find()) {
                    names.add(name.group(1));
                }
            });
        }
        return names;
    }

    private static List<Case> documented() {
        return kit.suite().cases().stream()
                .filter(testCase -> testCase.kind() == Kind.DOCUMENTED)
                .toList();
    }

    private static Settings settings(long seed) {
        return new Settings(OURS, new Names(OURS, Map.of()), OptionalLong.of(seed));
    }
}
