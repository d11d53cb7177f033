package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ClientFault.asks;
import static dev.cartwright.conformance.mutants.ClientFault.sends;
import static dev.cartwright.conformance.mutants.Kind.ADDRESS;
import static dev.cartwright.conformance.mutants.Kind.AUTHENTICATION;
import static dev.cartwright.conformance.mutants.Kind.HEADER;
import static dev.cartwright.conformance.mutants.Kind.HTTP;
import static dev.cartwright.conformance.mutants.Kind.IDEMPOTENCY;
import static dev.cartwright.conformance.mutants.Mutant.client;

import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Clients whose requests go elsewhere, or have a wrong head. */
final class AddressMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String CHECKOUT = "checkoutCart/documented-checkout";
    private static final String PRICES = "getOrder/the-order-with-its-prices";
    private static final String ONE_ID = UUID.randomUUID().toString();

    private AddressMutants() {}

    static List<Mutant> all() {
        return Stream.of(addresses(), heads()).flatMap(List::stream).toList();
    }

    private static List<Mutant> addresses() {
        return List.of(
                client(ADDRESS, "another path", PUT, target(target -> target.replace("/carts/", "/cart/"))),
                client(ADDRESS, "a slash at the end", PUT, target(target -> target + "/")),
                client(ADDRESS, "no version in the path", PUT, target(target -> target.replaceFirst("^/v1", ""))),
                client(ADDRESS, "ids in capitals", PUT, target(target -> target.toUpperCase(Locale.ROOT))),
                client(ADDRESS, "hyphens escaped", PUT, target(target -> target.replace("-", "%2D"))),
                client(ADDRESS, "customer and cart exchanged", PUT, asks(AddressMutants::exchanged)),
                client(ADDRESS, "the query left out", PRICES, target(target -> target.replaceFirst("\\?.*", ""))),
                client(
                        ADDRESS,
                        "a truth value with a capital",
                        PRICES,
                        target(target -> target.replace("=true", "=True"))),
                client(ADDRESS, "a query of its own", CREATE, target(target -> target + "?api-version=1")),
                client(HTTP, "POST instead of PUT", PUT, method("PUT", "POST")),
                client(HTTP, "PUT instead of PATCH", "updateOrder/an-order-is-cancelled", method("PATCH", "PUT")),
                client(HTTP, "two requests for one call", PUT, ClientFault.wire((request, line) -> {
                    line.send(request);
                    return line.send(request);
                })),
                client(
                        HTTP,
                        "a refusal is tried again",
                        "getCart/an-unknown-cart",
                        ClientFault.wire((request, line) -> {
                            Response response = line.send(request);
                            return response.isSuccess() ? response : line.send(request);
                        })),
                client(
                        HTTP,
                        "an empty object with a checkout",
                        CHECKOUT,
                        sends(r -> Op.CHECK_OUT.test(r) ? r.withBody("{}") : r)),
                client(
                        HTTP,
                        "no request at all",
                        CREATE,
                        ClientFault.wire((request, line) -> ServerFaults.refusal(request, 500))));
    }

    private static List<Mutant> heads() {
        return List.of(
                client(IDEMPOTENCY, "one request id for every call", PUT, header("MS-RequestId", id -> ONE_ID)),
                client(IDEMPOTENCY, "no request id", PUT, header("MS-RequestId", id -> "")),
                client(
                        IDEMPOTENCY,
                        "a request id that is no GUID",
                        PUT,
                        header("MS-RequestId", id -> id.substring(0, 8))),
                client(HEADER, "no correlation id", PUT, header("MS-CorrelationId", id -> "")),
                client(HEADER, "one correlation id for every call", PUT, header("MS-CorrelationId", id -> ONE_ID)),
                client(
                        HEADER,
                        "JSON sent as a form",
                        PUT,
                        header("Content-Type", type -> "application/x-www-form-urlencoded")),
                client(HEADER, "no content type", PUT, sends(r -> ServerFaults.without(r, "Content-Type"))),
                client(HEADER, "only XML accepted", PUT, header("Accept", type -> "application/xml")),
                client(AUTHENTICATION, "no token", PUT, sends(r -> ServerFaults.without(r, "Authorization"))),
                client(
                        AUTHENTICATION,
                        "a token without its scheme",
                        PUT,
                        header("Authorization", value -> value.replace("Bearer ", ""))),
                client(
                        AUTHENTICATION,
                        "a token under another scheme",
                        PUT,
                        header("Authorization", value -> value.replace("Bearer", "Basic"))));
    }

    private static ClientFault target(UnaryOperator<String> change) {
        return sends(request -> request.withTarget(change.apply(request.target())));
    }

    private static ClientFault method(String method, String instead) {
        return sends(r -> r.method().equals(method) ? new Request(instead, r.target(), r.headers(), r.body()) : r);
    }

    private static Call exchanged(Call call) {
        Map<String, String> parameters = call.parameters();
        if (!parameters.keySet().containsAll(Set.of("customerId", "cartId"))) {
            return call;
        }
        return new Call(
                call.operation(),
                Map.of("customerId", parameters.get("cartId"), "cartId", parameters.get("customerId")),
                call.body());
    }

    private static ClientFault header(String name, UnaryOperator<String> change) {
        return sends(request -> request.headers().first(name).isEmpty()
                ? request
                : request.withHeaders(request.headers()
                        .with(name, change.apply(request.headers().first(name).get()))));
    }
}
