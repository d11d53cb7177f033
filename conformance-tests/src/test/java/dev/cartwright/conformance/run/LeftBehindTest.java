package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run leaves on a server can be found again, and told from what others left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftBehindTest {

    private final Kit kit = Kit.bundled();
    private final ReferenceServer server = ReferenceServer.start();
    private final ServerRun run = kit.server(server.target(), Profile.read("cartwright"));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyCartAndOrderIsNamedOnce() {
        run("checkoutCart/what-the-lines-say-reaches-the-order");

        assertThat(run.created()).extracting(Created::reader).contains("getCart", "getOrder");
        assertThat(run.created())
                .doesNotHaveDuplicates()
                .allSatisfy(it -> assertThat(it.target()).matches("/v1/customers/[^/]+/(carts|orders)/[^/?]+"));
    }

    @Test
    void ofAnAnswerTooLongToBeKeptToo() {
        int before = run.created().size();

        Case longest = kit.suite().select("createCart/*").cases().stream()
                .filter(it -> it.sides().server() && it.response().message().isSuccess())
                .max(Comparator.comparingInt(it -> it.request().message().body().length))
                .orElseThrow();
        CaseResult result = run(longest.id());

        assertThat(result.exchanges())
                .anyMatch(it -> it.response().orElseThrow().text().contains("bytes in all"));
        assertThat(run.created()).hasSizeGreaterThan(before);
    }

    @Test
    void whatIsRefusedOrReadLeavesNothing() {
        int before = run.created().size();

        run("getCart/an-unknown-cart");

        assertThat(run.created()).hasSize(before);
    }

    @Test
    void aFreeTextSaysWhoseItIs() {
        CaseResult result = run("getCart/the-cart-as-created");

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.exchanges().get(0).request().text())
                .contains("\"friendlyName\":\"Reserved for the warehouse (Cartwright kit)\"");
    }

    @Test
    void whatIsDocumentedIsSentAsPrinted() {
        CaseResult result = run("updateCart/documented-update");

        assertThat(result.exchanges()).noneMatch(it -> it.request().text().contains("(Cartwright kit)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"monthly", "carts", "customers", "P1M"})
    void aFreeTextThatStandsElsewhereTooIsMarkedInItsMemberAlone(String text) {
        Substitution marked = Tag.on(
                kit.contract(),
                Cases.find(kit, "getCart/the-cart-as-created"),
                Substitution.NONE.withText("friendlyName", text, text + " (marked)"));

        assertThat(marked.text("{\"friendlyName\":\"" + text + "\",\"billingCycle\":\"" + text + "\"}"))
                .isEqualTo("{\"friendlyName\":\"" + text + " (marked)\",\"billingCycle\":\"" + text + "\"}");
        assertThat(marked.target("/v1/" + text + "/1")).isEqualTo("/v1/" + text + "/1");
    }

    private CaseResult run(String testCase) {
        return run.run(Cases.find(kit, testCase)).get(0);
    }
}
