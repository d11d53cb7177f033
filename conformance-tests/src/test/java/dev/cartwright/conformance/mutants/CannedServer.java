package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;

/** A server that knows the printed answers by heart and nothing else; it echoes the ids, as any mock can. */
final class CannedServer implements ServerFault {

    private final Response cart;
    private final Response checkout;

    CannedServer(Kit kit) {
        cart = answer(kit, "updateCart/documented-update");
        checkout = answer(kit, "checkoutCart/documented-checkout");
    }

    @Override
    public Response answer(Request request, Healthy healthy) {
        Response printed = request.path().endsWith("/checkout") ? checkout : cart;
        Headers headers = printed.headers().with("Content-Type", "application/json; charset=utf-8");
        for (String id : new String[] {"MS-RequestId", "MS-CorrelationId"}) {
            headers = headers.with(id, request.headers().first(id).orElse(""));
        }
        Response answer = printed.withHeaders(headers);
        return request.method().equals("GET") ? answer.withStatus(200) : answer;
    }

    private static Response answer(Kit kit, String id) {
        return kit.suite().cases().stream()
                .filter(testCase -> testCase.id().equals(id))
                .map(Case::response)
                .map(Case.Expected::message)
                .findFirst()
                .orElseThrow();
    }
}
