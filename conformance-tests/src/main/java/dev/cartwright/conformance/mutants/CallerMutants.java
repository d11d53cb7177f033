package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.AUTHENTICATION;
import static dev.cartwright.conformance.mutants.Kind.TENANCY;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.ServerFaults.refusals;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.wire.Response;
import java.util.List;
import java.util.stream.Stream;

/** Servers that know their callers wrong, or what is whose. */
final class CallerMutants {

    private CallerMutants() {}

    static List<Mutant> all() {
        return Stream.of(callers(), tenants()).flatMap(List::stream).toList();
    }

    private static List<Mutant> callers() {
        return List.of(
                server(
                        AUTHENTICATION,
                        "no token wanted",
                        "getCart/no-token",
                        CallerFaults.accepts(r -> !r.headers().has("Authorization"))),
                server(
                        AUTHENTICATION,
                        "any token taken",
                        "getCart/a-token-that-nobody-issued",
                        CallerFaults.accepts(r -> r.headers().has("Authorization"))),
                server(
                        AUTHENTICATION,
                        "signatures not looked at",
                        "createCart/derived-token-forged",
                        CallerFaults.acceptsAnySignature()),
                server(
                        AUTHENTICATION,
                        "expired tokens taken",
                        "createCart/derived-token-expired",
                        CallerFaults.acceptsExpired()),
                server(
                        AUTHENTICATION,
                        "the application alone is a user",
                        "getOrderProvisioningStatus/a-token-without-a-user",
                        (request, healthy) -> {
                            Response response = healthy.answer(request);
                            return ServerFaults.code(response) == 900329
                                    ? healthy.answer(healthy.authorized(request, Authentication.APP_AND_USER))
                                    : response;
                        }),
                server(
                        AUTHENTICATION,
                        "users may not call",
                        "getCart/either-kind-of-token",
                        CallerFaults.refusesUsers()),
                server(
                        AUTHENTICATION,
                        "one code for every 401",
                        "getCart/no-token",
                        refusals(401, r -> r.withBody(Tree.change(r.text(), body -> body.put("code", 400))))));
    }

    private static List<Mutant> tenants() {
        return List.of(
                server(
                        TENANCY,
                        "another partner's customer is like one's own",
                        "createCart/a-c*",
                        CallerFaults.anyCustomer()),
                server(
                        TENANCY,
                        "another partner's customer is not found",
                        "getCart/a-customer-of-another-partner",
                        refusals(403, r -> r.withStatus(404))),
                server(
                        TENANCY,
                        "a cart found under any customer",
                        "getCart/a-cart-of-another-customer",
                        CallerFaults.foundAnywhere("carts")),
                server(
                        TENANCY,
                        "an order found under any customer",
                        "getOrder/an-order-of-another-customer",
                        CallerFaults.foundAnywhere("orders")),
                server(
                        TENANCY,
                        "what is another customer's is forbidden",
                        "getCart/a-cart-of-another-customer",
                        refusals(404, r -> r.withStatus(403))));
    }
}
