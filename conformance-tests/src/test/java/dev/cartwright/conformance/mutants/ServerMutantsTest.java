package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each planted fault of a server is found by the check that is there for it. */
class ServerMutantsTest {

    private static final String PUT = "updateCart/documented-update";
    private static final String CHECKOUT = "checkoutCart/documented-checkout";

    private static Kit kit;
    private static Profile profile;
    private static ReferenceServer healthy;

    @BeforeAll
    static void startHealthyServer() {
        kit = Kit.bundled();
        profile = Profile.read("cartwright");
        healthy = ReferenceServer.start();
    }

    @AfterAll
    static void stop() {
        healthy.close();
    }

    static List<Mutant> mutants() {
        return List.of(
                new Mutant(
                        "member renamed",
                        PUT,
                        "body",
                        ServerFaults.body("PUT", cart -> cart.set("items", cart.remove("lineItems")))),
                new Mutant(
                        "undeclared member added",
                        PUT,
                        "contract",
                        ServerFaults.body("PUT", cart -> cart.put("extra", true))),
                new Mutant(
                        "required member missing",
                        PUT,
                        "body",
                        ServerFaults.body("PUT", cart -> Tree.remove(cart, "quantity"))),
                new Mutant(
                        "number as string",
                        PUT,
                        "body",
                        ServerFaults.body(
                                "PUT",
                                cart -> Tree.items(
                                        cart,
                                        "lineItems",
                                        line -> line.put(
                                                "quantity", line.get("quantity").asText())))),
                new Mutant("200 for 201", PUT, "status", ServerFaults.okForCreated()),
                new Mutant(
                        "wrong value",
                        PUT,
                        "body",
                        ServerFaults.body(
                                "PUT",
                                cart -> Tree.items(
                                        cart,
                                        "lineItems",
                                        line -> line.put(
                                                "quantity", line.get("quantity").asInt() + 1)))),
                new Mutant("PUT not stored", PUT, "read-back", ServerFaults.putNotStored()),
                new Mutant(
                        "refused PUT stored",
                        "updateCart/a-quantity-beyond-all-bounds",
                        "unchanged",
                        ServerFaults.refusedPutStored()),
                new Mutant(
                        "unknown cart answered 200",
                        "getCart/an-unknown-cart",
                        "status",
                        ServerFaults.unknownCartAnswered()),
                new Mutant("wrong error body", "getCart/an-unknown-cart", "contract", ServerFaults.wrongErrorBody()),
                new Mutant(
                        "another id answered",
                        PUT,
                        "body",
                        ServerFaults.body(
                                "PUT", cart -> cart.put("id", UUID.randomUUID().toString()))),
                new Mutant(
                        "lines swapped",
                        CHECKOUT,
                        "body",
                        ServerFaults.body(
                                "POST",
                                result -> Tree.items(result, "orders", order -> Tree.reverse(order, "lineItems")))),
                new Mutant("additional reseller lost", CHECKOUT, "body", ServerFaults.additionalResellerLost()),
                new Mutant("no tag", "updateCart/a-stale-tag", "given", ServerFaults.without("POST", "ETag")),
                new Mutant("tag ignored", "updateCart/a-stale-tag", "status", ServerFaults.blindTo("If-Match")),
                new Mutant(
                        "request id forgotten",
                        "createCart/a-repeated-request-id",
                        "body",
                        ServerFaults.forgetsRequestIds()),
                new Mutant(
                        "refusal remembered",
                        "updateOrder/a-request-id-of-a-refused-request",
                        "status",
                        ServerFaults.remembersRefusals()),
                new Mutant("request id not echoed", PUT, "echo", ServerFaults.without("PUT", "MS-RequestId")),
                new Mutant("server id lost", PUT, "headers", ServerFaults.without("PUT", "MS-ServerId")),
                new Mutant(
                        "locale not doubled",
                        PUT,
                        "headers",
                        ServerFaults.head("X-Locale", value -> value.replaceFirst(",.*", ""))),
                new Mutant(
                        "one subscription for every line",
                        CHECKOUT,
                        "distinct",
                        ServerFaults.body(
                                "POST",
                                result -> Tree.items(
                                        result,
                                        "orders",
                                        order -> Tree.items(
                                                order,
                                                "lineItems",
                                                line -> line.put(
                                                        "subscriptionId", "0a0a0a0a-0b0b-4c4c-8d8d-0e0e0e0e0e0e"))))),
                new Mutant(
                        "text in another charset",
                        PUT,
                        "headers",
                        ServerFaults.head("Content-Type", value -> "application/json; charset=iso-8859-1")),
                new Mutant(
                        "request id in capitals",
                        PUT,
                        "echo",
                        ServerFaults.head("MS-RequestId", value -> value.toUpperCase(Locale.ROOT))),
                new Mutant(
                        "expiry a day early",
                        "createCart/a-cart-of-one-line",
                        "body",
                        ServerFaults.body(
                                "POST",
                                cart -> cart.put(
                                        "expirationTimestamp",
                                        OffsetDateTime.parse(cart.get("expirationTimestamp")
                                                        .asText())
                                                .minusDays(1)
                                                .toString()))),
                new Mutant(
                        "order errors lost",
                        "checkoutCart/one-group-is-bought-and-one-fails",
                        "body",
                        ServerFaults.body("POST", result -> Tree.remove(result, "orderErrors"))),
                new Mutant(
                        "error of a line lost",
                        "createCart/a-line-that-cannot-be-bought",
                        "body",
                        ServerFaults.body("POST", cart -> Tree.remove(cart, "error"))),
                new Mutant(
                        "challenge lost",
                        "getCart/no-token",
                        "contract",
                        ServerFaults.without("GET", "WWW-Authenticate")),
                new Mutant("connection cut", PUT, "reachable", ServerFaults.cutsConnection()),
                new Mutant(
                        "PascalCase refused",
                        PUT,
                        "status",
                        ServerFaults.refuses(400, request -> request.text().contains("\"LineItems\""))),
                new Mutant("canned: knows only the printed cart", PUT, "given", new CannedServer(kit)),
                new Mutant("canned: knows only the printed order", CHECKOUT, "given", new CannedServer(kit)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void isFoundByItsCheck(Mutant mutant) throws IOException {
        try (MutantServer server = MutantServer.start(healthy, mutant.fault())) {
            List<CaseResult> results = kit.server(server.target(), profile).run(find(mutant.caseId()));

            assertThat(results).extracting(CaseResult::verdict).isNotEmpty().containsOnly(Verdict.FAIL);
            assertThat(results)
                    .allSatisfy(result -> assertThat(failedChecks(result)).contains(mutant.check()));
        }
    }

    @Test
    void theHealthyServerPassesEveryCaseThatFindsAMutant() throws IOException {
        try (MutantServer server = MutantServer.start(healthy, (request, behind) -> behind.answer(request))) {
            for (Mutant mutant : mutants()) {
                assertThat(kit.server(server.target(), profile).run(find(mutant.caseId())))
                        .extracting(CaseResult::verdict)
                        .containsOnly(Verdict.PASS);
            }
        }
    }

    @Test
    void everyCheckOfAServerHasAMutantThatItCatches() throws IOException {
        Set<String> checks = new TreeSet<>();
        for (Case testCase : kit.suite().cases()) {
            kit.server(healthy.target(), profile).run(testCase).stream()
                    .flatMap(result -> result.checks().stream())
                    .forEach(check -> checks.add(check.name()));
        }
        checks.add("reachable");

        assertThat(mutants().stream().map(Mutant::check)).containsAll(checks);
    }

    private static List<String> failedChecks(CaseResult result) {
        return result.failures().stream().map(Check::name).toList();
    }

    private static Case find(String id) {
        return Cases.find(kit, id);
    }

    /** A fault, and the check of the case that finds it. */
    record Mutant(String name, String caseId, String check, ServerFault fault) {

        @Override
        public String toString() {
            return name + " -> " + caseId + " " + check;
        }
    }
}
