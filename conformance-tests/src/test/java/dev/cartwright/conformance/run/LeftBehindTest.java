package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a run leaves on a server can be found again, and told from what others left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftBehindTest {

    private final Kit kit = Kit.bundled();
    private final ReferenceServer server = ReferenceServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyCartAndOrderIsNamedOnce() {
        CaseResult result = run("checkoutCart/what-the-lines-say-reaches-the-order");

        List<Created> created = Created.of(kit.contract(), List.of(result));

        assertThat(created)
                .extracting(Created::reader)
                .containsOnlyOnce("getCart")
                .contains("getOrder");
        assertThat(created)
                .doesNotHaveDuplicates()
                .allSatisfy(it -> assertThat(it.target()).matches("/v1/customers/[^/]+/(carts|orders)/[^/?]+"));
    }

    @Test
    void whatIsRefusedOrReadLeavesNothing() {
        assertThat(Created.of(kit.contract(), List.of(run("getCart/an-unknown-cart"))))
                .isEmpty();
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

    private CaseResult run(String testCase) {
        return kit.server(server.target(), Profile.read("cartwright"))
                .run(Cases.find(kit, testCase))
                .get(0);
    }
}
