package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.ServerRun;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Whether a shared state was changed by the refused request that saw it change, or of its own accord. */
class SecondLookTest {

    private static final Kit KIT = Kit.bundled();
    private static final Case FORBIDDEN = Cases.find(KIT, "updateCart/derived-lineItems-each-quantity-minimum");

    @Test
    void whoWritesOnARefusedRequestNowAndThenFails() throws IOException {
        CaseResult result = second(new Writing(nth -> nth == 2));

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.failures()).extracting(Check::name).containsExactly("unchanged");
        assertThat(result.detail())
                .startsWith("asked twice: ")
                .endsWith("so did a state left alone as long as the first");
        assertThat(steps(result)).contains("request", "again, request", "left alone, state after");
    }

    @Test
    void whoWritesOnEveryRefusedRequestFailsOnAStateOfItsOwn() throws IOException {
        CaseResult result = second(new Writing(nth -> nth >= 2));

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.failures()).extracting(Check::name).containsExactly("unchanged");
        assertThat(steps(result)).contains("given", "request", "first, request").doesNotContain("left alone, given");
    }

    @Test
    void whatChangesWhenItIsLeftAloneTooIsNobodysFailure() throws IOException {
        CaseResult result = second(new Ageing());

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS);
        assertThat(result.detail()).endsWith("a state left alone as long as the first changes, too");
        assertThat(steps(result)).contains("request", "first, request", "left alone, state after");
    }

    private static CaseResult second(ServerFault fault) throws IOException {
        try (ReferenceServer healthy = ReferenceServer.start();
                MutantServer server = MutantServer.start(healthy, fault)) {
            ServerRun run = KIT.server(server.target(), Profile.read("cartwright"));
            assertThat(run.run(FORBIDDEN).get(0).verdict()).isEqualTo(Verdict.PASS);
            return run.run(FORBIDDEN).get(0);
        }
    }

    private static List<String> steps(CaseResult result) {
        return result.exchanges().stream().map(Traced::step).toList();
    }

    /** Takes a line's quantity of some of the requests that it refuses. */
    private static final class Writing implements ServerFault {
        private final IntPredicate which;
        private int refused;

        Writing(IntPredicate which) {
            this.which = which;
        }

        @Override
        public Response answer(Request request, Healthy healthy) throws IOException {
            Response answer = healthy.answer(request);
            if (request.method().equals("PUT") && answer.status() == 400 && which.test(++refused)) {
                String valid = Tree.change(request.text(), Writing::valid);
                assertThat(healthy.answer(request.withBody(valid)).isSuccess()).isTrue();
            }
            return answer;
        }

        private static void valid(ObjectNode cart) {
            ((ObjectNode) cart.at("/lineItems/0")).put("quantity", 7);
        }
    }

    /** Shows the first cart and the third changed when it is read for the fourth or the third time; the second stays young. */
    private static final class Ageing implements ServerFault {
        private final List<String> carts = new ArrayList<>();
        private final Map<String, Integer> reads = new HashMap<>();

        @Override
        public Response answer(Request request, Healthy healthy) throws IOException {
            Response answer = healthy.answer(request);
            if (!request.method().equals("GET")) {
                return answer;
            }
            if (!carts.contains(request.path())) {
                carts.add(request.path());
            }
            int read = reads.merge(request.path(), 1, Integer::sum);
            int cart = carts.indexOf(request.path()) + 1;
            boolean isOld = cart == 1 && read >= 4 || cart == 3 && read >= 3;
            return isOld
                    ? answer.withBody(Tree.change(answer.text(), tree -> tree.put("lastModifiedUser", "time")))
                    : answer;
        }
    }
}
