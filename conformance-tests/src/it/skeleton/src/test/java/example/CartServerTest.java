package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cartwright.conformance.junit.Conformance;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the kit asks of the two operations. */
class CartServerTest {
    private static final Set<String> CASES = Set.of(
            "createCart/a-cart-of-one-line",
            "createCart/lines-of-one-billing-cycle-share-a-group",
            "createCart/server-owned-members-are-ignored",
            "createCart/unknown-members-are-not-stored",
            "getCart/the-cart-as-created",
            "getCart/an-unknown-cart",
            "getCart/a-cart-of-another-customer");

    private static CartServer server;

    @BeforeAll
    static void start() {
        server = CartServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> theKitsCases() {
        List<DynamicTest> tests = Conformance.server(server.url())
                .token("whatever")
                .bind("customer", "cccccccc-0000-4000-8000-0000000000c1")
                .bind("other-customer", "cccccccc-0000-4000-8000-0000000000c2")
                .bind("item", "AAAA00000001:0001:AAAA00000002")
                .bind("item-2", "AAAA00000003:0002:AAAA00000004")
                .bind("subscription", "cccccccc-1111-4111-8111-111111111111")
                .tests()
                .filter(test -> CASES.contains(test.getDisplayName()))
                .toList();
        assertEquals(CASES.size(), tests.size(), "each case is there once");
        return tests;
    }
}
