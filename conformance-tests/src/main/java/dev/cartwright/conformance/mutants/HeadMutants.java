package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.HEADER;
import static dev.cartwright.conformance.mutants.Kind.STATUS;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.CREATE_CART;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.Op.UPDATE_ORDER;
import static dev.cartwright.conformance.mutants.ServerFaults.head;
import static dev.cartwright.conformance.mutants.ServerFaults.refusals;
import static dev.cartwright.conformance.mutants.ServerFaults.refusesWith;
import static dev.cartwright.conformance.mutants.ServerFaults.successes;
import static dev.cartwright.conformance.mutants.ServerFaults.without;

import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Servers whose answers have a wrong status or wrong header lines. */
final class HeadMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String UNKNOWN = "getCart/an-unknown-cart";
    private static final String METHOD = "getCart/post-on-a-cart";

    private HeadMutants() {}

    static List<Mutant> all() {
        return Stream.of(statuses(), headers()).flatMap(List::stream).toList();
    }

    private static List<Mutant> statuses() {
        return List.of(
                server(STATUS, "200 for an update", PUT, successes(UPDATE_CART, r -> r.withStatus(200))),
                server(STATUS, "200 for a new cart", CREATE, successes(CREATE_CART, r -> r.withStatus(200))),
                server(STATUS, "202 for a new cart", CREATE, successes(CREATE_CART, r -> r.withStatus(202))),
                server(
                        STATUS,
                        "204 for a cancelled order",
                        "updateOrder/an-order-is-cancelled",
                        successes(UPDATE_ORDER, r -> r.withStatus(204).withBody(""))),
                server(STATUS, "refusals with 200", UNKNOWN, refusals(r -> r.withStatus(200))),
                server(STATUS, "400 for what is unknown", UNKNOWN, refusals(404, r -> r.withStatus(400))),
                server(STATUS, "410 for what is unknown", UNKNOWN, refusals(404, r -> r.withStatus(410))),
                server(STATUS, "403 without a token", "getCart/no-token", refusals(401, r -> r.withStatus(403))),
                server(
                        STATUS,
                        "500 for a value out of its list",
                        "createCart/an-unknown-billing-cycle",
                        refusesWith(500, 900126)),
                server(STATUS, "500 for what is no JSON", "updateCart/a-truncated-body", (request, healthy) -> {
                    Response response = healthy.answer(request);
                    boolean broken = request.body().length > 0
                            && Tree.read(request.text()).isMissingNode();
                    return broken && response.status() == 400 ? response.withStatus(500) : response;
                }),
                server(
                        STATUS,
                        "422 for what is not valid",
                        "createCart/a-quantity-of-zero",
                        refusals(400, r -> r.withStatus(422))),
                server(STATUS, "404 for a wrong method", METHOD, refusals(405, r -> r.withStatus(404))),
                server(STATUS, "409 for a stale tag", "updateCart/a-stale-tag", refusals(412, r -> r.withStatus(409))),
                server(
                        STATUS,
                        "406 without a body",
                        "createCart/an-answer-in-xml",
                        refusals(406, r -> r.withBody(""))));
    }

    private static List<Mutant> headers() {
        return List.of(
                server(HEADER, "request id not echoed", PUT, without(UPDATE_CART, "MS-RequestId")),
                server(HEADER, "request id in capitals", PUT, head("MS-RequestId", id -> id.toUpperCase(Locale.ROOT))),
                server(
                        HEADER,
                        "correlation id of the server's own",
                        PUT,
                        head("MS-CorrelationId", id -> UUID.randomUUID().toString())),
                server(
                        HEADER,
                        "ids left out of refusals",
                        UNKNOWN,
                        refusals(r -> r.withHeaders(r.headers().without(Set.of("MS-RequestId", "MS-CorrelationId"))))),
                server(
                        HEADER,
                        "a second, different request id",
                        PUT,
                        ServerFaults.answers(
                                UPDATE_CART,
                                r -> r.withHeaders(
                                        r.headers().and("MS-RequestId", "00000000-0000-4000-8000-000000000000")))),
                server(
                        HEADER,
                        "two media types",
                        PUT,
                        ServerFaults.answers(
                                UPDATE_CART, r -> r.withHeaders(r.headers().and("Content-Type", "text/html")))),
                server(HEADER, "server id left out", PUT, without(UPDATE_CART, "MS-ServerId")),
                server(HEADER, "correlation vector malformed", PUT, head("MS-CV", value -> "none")),
                server(HEADER, "locale once", PUT, head("X-Locale", value -> value.replaceFirst(",.*", ""))),
                server(
                        HEADER,
                        "locale not that of the request",
                        "getCart/the-locale-comes-back-doubled",
                        head("X-Locale", value -> "en-US,en-US")),
                server(
                        HEADER,
                        "text in another charset",
                        PUT,
                        head("Content-Type", value -> "application/json; charset=iso-8859-1")),
                server(HEADER, "JSON called plain text", PUT, head("Content-Type", value -> "text/plain")),
                server(HEADER, "no content type", PUT, without(HeadMutants::any, "Content-Type")),
                server(
                        HEADER,
                        "no challenge with a 401",
                        "getCart/no-token",
                        without(HeadMutants::any, "WWW-Authenticate")),
                server(HEADER, "no Allow with a 405", METHOD, without(HeadMutants::any, "Allow")),
                server(
                        HEADER,
                        "Allow names methods that are not there",
                        METHOD,
                        head("Allow", value -> value + ", DELETE")));
    }

    private static boolean any(Request request) {
        return true;
    }
}
