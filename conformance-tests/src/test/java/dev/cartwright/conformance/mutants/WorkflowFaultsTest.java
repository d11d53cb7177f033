package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.run.WrittenProfile;
import dev.cartwright.conformance.workflows.Workflow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each workflow on a server with the fault that it is there to notice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowFaultsTest {

    private static final Profile OURS = Profile.read("cartwright");
    private static final String OTHER_CUSTOMER = "f81d98dd-c2f4-499e-a194-5619e260344e";
    private static final String CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";

    private final Kit kit = Kit.bundled();
    private final ReferenceServer healthy = ReferenceServer.start();

    @AfterAll
    void stop() {
        healthy.close();
    }

    @Test
    void aHealthyServerPassesThemAll() throws IOException {
        assertThat(kit.suite().workflows()).hasSizeGreaterThanOrEqualTo(5);
        for (Workflow workflow : kit.suite().workflows()) {
            CaseResult result = run(workflow, ServerFault.NONE, OURS);
            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS);
            assertThat(result.checks())
                    .extracting(Check::name)
                    .containsExactlyElementsOf(
                            workflow.steps().stream().map(Workflow.Step::id).toList());
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("buy-and-cancel", "read-the-change", StateFaults.putNotStored()),
                Arguments.of(
                        "buy-and-cancel",
                        "read-the-cancelled-order",
                        StateFaults.alwaysTheFirst(Op.GET_ORDER, request -> "")),
                Arguments.of("buy-and-cancel", "check-out-again", secondOrders()),
                Arguments.of(
                        "a-cart-is-bought-once",
                        "read-what-was-bought",
                        ServerFaults.successes(
                                Op.GET_CART,
                                answer -> answer.withBody(answer.text().replace("\"Ordered\"", "\"Active\"")))),
                Arguments.of(
                        "a-repeated-request-makes-one-cart",
                        "send-it-again",
                        ServerFaults.takes(request -> ServerFaults.without(request, ServerFaults.REQUEST_ID))),
                Arguments.of(
                        "nobody-overwrites-what-was-not-read",
                        "change-what-was-read",
                        ServerFaults.blindTo(Op.UPDATE_CART, "If-Match")),
                Arguments.of(
                        "a-cart-is-its-customers-alone",
                        "look-under-the-other-customer",
                        ServerFaults.takes(
                                request -> request.withTarget(request.target().replace(OTHER_CUSTOMER, CUSTOMER)))),
                Arguments.of(
                        "a-cart-is-its-customers-alone",
                        "fill-a-cart-of-ones-own",
                        ServerFaults.body(Op.CREATE_CART, cart -> cart.put("status", 7))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultEndsTheStoryAtItsStep(String name, String step, ServerFault fault) throws IOException {
        CaseResult result = run(workflow(name), fault, OURS);
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.FAIL);
        assertThat(result.failures()).extracting(Check::name).containsExactly(step);
        assertThat(result.checks().get(result.checks().size() - 1).name()).isEqualTo(step);
    }

    @Test
    void aDifferenceSaysWhatWasExpectedAndWhatCame() throws IOException {
        CaseResult result = run(workflow("buy-and-cancel"), StateFaults.putNotStored(), OURS);
        assertThat(result.failures().get(0).detail())
                .contains("$response.body#/lineItems/0/quantity: expected == 3, got 1");
    }

    @Test
    void whatRestsOnADecisionIsSilentForAnotherServer() throws IOException {
        ServerFault blind = ServerFaults.blindTo(Op.UPDATE_CART, "If-Match");
        CaseResult result = run(workflow("nobody-overwrites-what-was-not-read"), blind, foreign(Map.of(), List.of()));
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result.detail()).contains("decision 0023");
    }

    static Stream<ServerFault> disorderly() {
        return Stream.of(
                ServerFaults.answers(Op.UPDATE_CART, answer -> answer.withStatus(500)),
                ServerFaults.answers(Op.UPDATE_CART, answer -> answer.withStatus(418)),
                ServerFaults.answers(Op.UPDATE_CART, answer -> answer.withBody("<html>")));
    }

    @ParameterizedTest
    @MethodSource("disorderly")
    void aDecisionExcusesNothingThatTheContractForbids(ServerFault fault) throws IOException {
        ServerFault refused = (request, server) ->
                request.headers().has("If-Match") ? fault.answer(request, server) : server.answer(request);

        CaseResult result = run(workflow("nobody-overwrites-what-was-not-read"), refused, foreign(Map.of(), List.of()));

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aServerWithoutTagsIsNotHeldToThem() throws IOException {
        ServerFault tagless = ServerFaults.without(request -> true, "ETag");
        CaseResult result = run(workflow("nobody-overwrites-what-was-not-read"), tagless, foreign(Map.of(), List.of()));
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result.detail()).contains("$steps.read-its-tag.outputs.tag");
    }

    @Test
    void anotherSuccessOfTheContractMayBeDeclared() throws IOException {
        ServerFault ok = ServerFaults.successes(Op.UPDATE_CART, answer -> answer.withStatus(200));
        assertThat(run(workflow("buy-and-cancel"), ok, OURS).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(run(workflow("buy-and-cancel"), ok, foreign(Map.of("updateCart", List.of(200)), List.of()))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aKnownFailureIsDeclaredByStep() throws IOException {
        Profile.KnownFailure known = new Profile.KnownFailure(
                "workflow/buy-and-cancel", "read-the-change", Optional.empty(), "it forgets updates");
        Profile profile = foreign(Map.of(), List.of(known));
        assertThat(run(workflow("buy-and-cancel"), StateFaults.putNotStored(), profile)
                        .verdict())
                .isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(run(workflow("buy-and-cancel"), ServerFault.NONE, profile).verdict())
                .isEqualTo(Verdict.STALE);
        assertThat(kit.unmatched(new WrittenProfile("another", Map.of(), profile)))
                .isEmpty();
    }

    @Test
    void anInputThatNobodyToldIsNamed() throws IOException {
        CaseResult result = run(workflow("buy-and-cancel"), ServerFault.NONE, Profile.NONE);
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_RUNNABLE);
        assertThat(result.detail()).contains("unbound: customer, item");
    }

    /** Buys the cart anew when it is checked out again. */
    private static ServerFault secondOrders() {
        return ServerFaults.successes(
                Op.CHECK_OUT,
                answer -> answer.withBody(Tree.change(
                        answer.text(),
                        result -> Tree.arrays(
                                result,
                                "orders",
                                orders -> orders.forEach(order -> {
                                    String id = Long.toHexString(System.nanoTime() & 0xffffffffffffL);
                                    ((ObjectNode) order).put("id", id).put("alternateId", id);
                                })))));
    }

    private static Profile foreign(Map<String, List<Integer>> statuses, List<Profile.KnownFailure> known) {
        return new Profile(
                1, "another", OURS.bind(), OURS.unbound(), Optional.empty(), List.of(), statuses, known, List.of());
    }

    private CaseResult run(Workflow workflow, ServerFault fault, Profile profile) throws IOException {
        try (MutantServer server = MutantServer.start(healthy, fault)) {
            return kit.server(server.target(), profile).run(workflow);
        }
    }

    private Workflow workflow(String name) {
        return kit.suite().workflows().stream()
                .filter(it -> it.id().equals(Workflow.PREFIX + name))
                .findFirst()
                .orElseThrow(() -> new CaseException("there is no workflow " + name));
    }
}
