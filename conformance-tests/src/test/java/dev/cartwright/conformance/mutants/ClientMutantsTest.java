package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.wire.Request;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each planted fault of a client is found by the check that is there for it. */
class ClientMutantsTest {

    private static final String PUT = "updateCart/documented-update";

    private static Kit kit;

    @BeforeAll
    static void readKit() {
        kit = Kit.bundled();
    }

    static List<Mutant> mutants() {
        return List.of(
                mutant(
                        "wrong path",
                        "path",
                        ClientFault.sends(r -> r.withTarget(r.target().replace("/carts/", "/cart/")))),
                mutant("trailing slash", "path", ClientFault.sends(r -> r.withTarget(r.target() + "/"))),
                mutant("PascalCase sent", "request-body", sendsBody(cart -> Tree.rename(cart, Tree::capital))),
                mutant(
                        "map keys camel-cased",
                        "request-body",
                        sendsBody(cart -> cart.findValues("provisioningContext")
                                .forEach(keys -> Tree.rename(keys, Tree::lower)))),
                mutant("member dropped", "request-body", sendsBody(cart -> Tree.remove(cart, "friendlyName"))),
                mutant("null sent", "request-contract", sendsBody(cart -> cart.putNull("status"))),
                mutant("server-owned member made up", "request-body", sendsBody(cart -> cart.put("status", "Ordered"))),
                mutant(
                        "response member lost",
                        "result",
                        ClientFault.reads(
                                r -> r.withBody(Tree.change(r.text(), cart -> Tree.remove(cart, "orderGroup"))))),
                mutant(
                        "times cut to milliseconds",
                        "result",
                        ClientFault.reads(r -> r.withBody(r.text().replaceAll("(\\.\\d{3})\\d{4}Z", "$1Z")))),
                mutant(
                        "request id reused",
                        "request-ids",
                        ClientFault.sends(r -> r.withHeaders(
                                r.headers().with("MS-RequestId", "4fa6dad6-a89f-4875-8247-8294a10ae1cf")))),
                mutant(
                        "no correlation id",
                        "request-ids",
                        ClientFault.sends(r -> r.withHeaders(r.headers().with("MS-CorrelationId", "")))),
                mutant(
                        "no token",
                        "authorization",
                        ClientFault.sends(r -> r.withHeaders(r.headers().with("Authorization", "Bearer")))),
                mutant(
                        "POST instead of PUT",
                        "method",
                        ClientFault.sends(r ->
                                new Request(r.method().replace("PUT", "POST"), r.target(), r.headers(), r.body()))),
                mutant("two requests for one call", "request-count", (request, line) -> {
                    line.send(request);
                    return line.send(request);
                }),
                new Mutant(
                        "error code lost",
                        "getCart/an-unknown-cart",
                        "error",
                        MutantClient.factory(ClientFault.reads(
                                r -> r.withBody(Tree.change(r.text(), fault -> fault.put("code", 1)))))),
                new Mutant(
                        "canned: returns the printed cart without reading the answer",
                        PUT,
                        "result",
                        CannedClient.factory(find(PUT).response().body().orElseThrow())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void isFoundByItsCheck(Mutant mutant) {
        CaseResult result = kit.client(mutant.client(), Profile.NONE).run(find(mutant.caseId()));

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.failures()).extracting(Check::name).contains(mutant.check());
    }

    @Test
    void theHealthyClientPassesEveryCaseThatFindsAMutant() {
        for (Mutant mutant : mutants()) {
            assertThat(kit.client(ReferenceClient.factory(), Profile.NONE)
                            .run(find(mutant.caseId()))
                            .verdict())
                    .isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void everyCheckOfAClientHasAMutantThatItCatches() {
        Set<String> checks = new TreeSet<>();
        for (Case testCase : kit.suite().cases()) {
            kit.client(ReferenceClient.factory(), Profile.NONE)
                    .run(testCase)
                    .checks()
                    .forEach(check -> checks.add(check.name()));
        }

        assertThat(mutants().stream().map(Mutant::check)).containsAll(checks);
    }

    private static Mutant mutant(String name, String check, ClientFault fault) {
        return new Mutant(name, PUT, check, MutantClient.factory(fault));
    }

    private static ClientFault sendsBody(Consumer<ObjectNode> change) {
        return ClientFault.sends(request ->
                request.body().length == 0 ? request : request.withBody(Tree.change(request.text(), change)));
    }

    private static Case find(String id) {
        return Cases.find(kit, id);
    }

    /** A broken client, and the check of the case that finds it. */
    record Mutant(String name, String caseId, String check, ClientUnderTest.Factory client) {

        @Override
        public String toString() {
            return name + " -> " + caseId + " " + check;
        }
    }
}
