package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that the contract forbids follow each other on one state, unless one of them may have spoilt it. */
class SharedStateTest {

    private static final Kit KIT = Kit.bundled();
    private static final Case FORBIDDEN = find("updateCart/derived-lineItems-each-quantity-minimum");
    private static final Case ALLOWED = find("updateCart/derived-lenient-nulls");

    private final ReferenceServer server = ReferenceServer.start();
    private final ServerRun run = KIT.server(server.target(), Profile.read("cartwright"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theNextForbiddenRequestTakesTheSameState() {
        List<Traced> first = exchanges(FORBIDDEN);
        List<Traced> second = exchanges(FORBIDDEN);

        assertThat(steps(first)).contains("given", "state before", "request", "state after");
        assertThat(steps(second)).containsExactly("request", "state after");
        assertThat(target(second)).isEqualTo(target(first));
    }

    @Test
    void anyOtherRequestHasAStateOfItsOwn() {
        List<Traced> forbidden = exchanges(FORBIDDEN);
        List<Traced> allowed = exchanges(ALLOWED);

        assertThat(steps(allowed)).contains("given");
        assertThat(target(allowed)).isNotEqualTo(target(forbidden));
    }

    @Test
    void afterAFailureTheStateIsMadeAnew() {
        List<Traced> before = exchanges(FORBIDDEN);
        CaseResult failed = run.run(withAnotherExpectation(FORBIDDEN)).get(0);
        List<Traced> after = exchanges(FORBIDDEN);

        assertThat(failed.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(steps(after)).contains("given");
        assertThat(target(after)).isNotEqualTo(target(before));
    }

    @Test
    void eightThreadsTakeItInTurn() throws Exception {
        List<Case> cases = KIT.suite().cases().stream()
                .filter(it -> it.id().startsWith("updateCart/derived-"))
                .filter(it -> it.sides().server())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<CaseResult>>> asked = threads.invokeAll(cases.stream()
                    .<Callable<List<CaseResult>>>map(it -> () -> run.run(it))
                    .toList());
            List<CaseResult> results = new ArrayList<>();
            for (Future<List<CaseResult>> each : asked) {
                results.addAll(each.get());
            }
            assertThat(results).hasSizeGreaterThan(200);
            assertThat(results).filteredOn(it -> !it.verdict().isAsDeclared()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Traced> exchanges(Case testCase) {
        CaseResult result = run.run(testCase).get(0);
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS);
        return result.exchanges();
    }

    private static List<String> steps(List<Traced> trace) {
        return trace.stream().map(Traced::step).toList();
    }

    private static String target(List<Traced> trace) {
        return request(trace).target();
    }

    private static Request request(List<Traced> trace) {
        return trace.stream()
                .filter(traced -> traced.step().equals("request"))
                .map(Traced::request)
                .findFirst()
                .orElseThrow();
    }

    private static Case withAnotherExpectation(Case it) {
        Case.Expected expected = new Case.Expected(
                it.response().message().withStatus(409), Optional.empty(), false, Map.of(), List.of());
        return new Case(
                it.id(),
                it.file(),
                it.why(),
                it.origin(),
                it.sides(),
                it.fixtureName(),
                it.given(),
                it.bind(),
                it.operation(),
                it.authentication(),
                it.request(),
                expected,
                it.answers(),
                it.printed(),
                it.edits());
    }

    private static Case find(String id) {
        return KIT.suite().cases().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
