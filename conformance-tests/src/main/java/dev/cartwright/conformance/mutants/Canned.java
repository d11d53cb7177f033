package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Implementations that know the printed answers by heart and nothing else, as a mock does. */
final class Canned {

    private final Map<String, Response> printed = new HashMap<>();

    private Canned(Kit kit) {
        for (Case testCase : kit.suite().cases()) {
            if (testCase.kind() == dev.cartwright.conformance.cases.Kind.DOCUMENTED) {
                printed.putIfAbsent(
                        testCase.operation().id(), testCase.response().message());
            }
        }
    }

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        CaseResult.Side.SERVER,
                        Kind.STATE,
                        "knows the printed answers and nothing else",
                        "updateCart/documented-*",
                        bench -> bench.server((request, healthy) -> new Canned(bench.kit()).answer(request))),
                new Mutant(
                        CaseResult.Side.CLIENT,
                        Kind.VALUE,
                        "knows the printed cart and never reads an answer",
                        "createCart/a-cart-of-one-line",
                        bench -> bench.client(ClientFault.tells(new Canned(bench.kit())::tell))));
    }

    /** It echoes the ids, as any mock can. */
    private Response answer(Request request) {
        Response answer = printed(Op.CHECK_OUT.test(request) ? "checkoutCart" : "updateCart");
        Headers headers = answer.headers().with("Content-Type", "application/json; charset=utf-8");
        return ServerFaults.echoing(request, answer.withHeaders(headers))
                .withStatus(request.method().equals("GET") ? 200 : answer.status());
    }

    private Outcome tell(Outcome outcome) {
        JsonNode cart = Tree.read(printed("updateCart").text());
        return outcome instanceof Outcome.Result ? new Outcome.Result(cart) : outcome;
    }

    private Response printed(String operation) {
        return printed.getOrDefault(operation, new Response(404, "", Headers.NONE, new byte[0]));
    }
}
