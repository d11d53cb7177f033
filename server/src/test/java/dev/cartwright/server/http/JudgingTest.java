package dev.cartwright.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What it costs to refuse a body that is made to be costly: about as much as it is long. */
class JudgingTest {
    private static final int MEBIBYTE = 1_024 * 1_024;
    private static final int MOST_LINES = 500;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Rule cart = Contract.builtIn().operations().stream()
            .filter(operation -> operation.id().equals("createCart"))
            .map(Operation::body)
            .findFirst()
            .orElseThrow();

    private List<Violation> judged(String body) throws UnreadableException {
        Canonical form = new Canonical();
        JsonNode canonical = form.of(new JsonTree().read(body.getBytes(UTF_8)), cart.place());
        return Violations.inOrder(form.violations(), RuleCheck.violations(canonical, cart), canonical);
    }

    @Test
    void manyElementsFarDownWhereTheContractHasNoneCostNoMoreThanReadingThem() throws UnreadableException {
        String down = ("{\"" + "n".repeat(1_000) + "\":").repeat(50);
        String elements = "[" + "0,".repeat(480_000) + "0]";
        for (String member : List.of("catalogItemId", "catalogId")) {
            String body = "{\"lineItems\":[{\"" + member + "\":[" + down + elements + "}".repeat(50) + "]}]}";
            long before = THREADS.getCurrentThreadAllocatedBytes();

            List<Violation> violations = judged(body);

            assertThat(violations).extracting(Violation::pointer).contains("/lineItems/0/" + member);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(100L * MEBIBYTE);
        }
    }

    @Test
    void aListIsJudgedNoFurtherThanTheContractLetsItBe() throws UnreadableException {
        List<Violation> violations = judged("{\"lineItems\":[" + "0,".repeat(500_000) + "0]}");

        assertThat(violations).hasSize(2 + MOST_LINES + 1);
        assertThat(violations).extracting(Violation::toString).contains("/lineItems must have at most 500 element(s)");
        assertThat(violations.get(2 + MOST_LINES)).hasToString("/lineItems/500 must be of type object");
    }

    @Test
    void aRefusalNamesNoMoreThanFindsRoom() throws UnreadableException {
        String description = Violations.refusal(judged("{\"lineItems\":[" + "0,".repeat(500_000) + "0]}"))
                .description();

        assertThat(description.split("; ", -1)).hasSize(100);
    }
}
