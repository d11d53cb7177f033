package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.AUTHENTICATION;
import static dev.cartwright.conformance.mutants.Kind.HTTP;
import static dev.cartwright.conformance.mutants.Kind.REFUSAL;
import static dev.cartwright.conformance.mutants.Kind.TOLERANCE;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.ServerFaults.refuses;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;

import dev.cartwright.conformance.wire.Request;
import java.util.List;
import java.util.function.UnaryOperator;

/** Servers that take one of two lines of a header for the header, or want one that nobody has to send. */
final class RepeatedHeaderMutants {

    private static final String CLIENT = "MS-PartnerCenter-Client";

    private RepeatedHeaderMutants() {}

    static List<Mutant> all() {
        return List.of(
                server(
                        REFUSAL,
                        "the first of two ids counts",
                        "createCart/derived-ms-requestid-twice",
                        first("MS-RequestId")),
                server(REFUSAL, "the last of two lines counts", "createCart/derived-x-locale-twice", last("X-Locale")),
                server(
                        REFUSAL,
                        "the first of two query values counts",
                        "getOrder/derived-include_price-twice*",
                        takes(r -> r.withTarget(r.target().replaceFirst("(\\?[^&]*)&.*", "$1")))),
                server(
                        REFUSAL,
                        "the first of two media types counts",
                        "createCart/derived-content-type-twice-text-plain",
                        first("Content-Type")),
                server(
                        AUTHENTICATION,
                        "the first of two tokens counts",
                        "createCart/derived-token-twice",
                        first("Authorization")),
                server(
                        AUTHENTICATION,
                        "credentials of any scheme taken",
                        "createCart/derived-token-of-another-scheme",
                        takes(head("Authorization", value -> value.replaceFirst("^\\w+ ", "Bearer ")))),
                server(
                        TOLERANCE,
                        "a text in two lines refused",
                        "createCart/derived-texts-in-two-lines",
                        refuses(400, r -> r.headers().values(CLIENT).size() > 1)),
                server(
                        TOLERANCE,
                        "the first line of Accept alone is read",
                        "createCart/derived-accept-in-two-lines",
                        first("Accept")),
                server(
                        TOLERANCE,
                        "the first line of tags alone is read",
                        "updateCart/derived-if-match-in-two-lines",
                        first("If-Match")),
                server(
                        TOLERANCE,
                        "a request id wanted",
                        "createCart/derived-no-header-at-all",
                        refuses(400, r -> !r.headers().has("MS-RequestId"))),
                server(
                        TOLERANCE,
                        "a media type wanted",
                        "createCart/derived-no-header-at-all",
                        refuses(415, r -> r.body().length > 0 && !r.headers().has("Content-Type"))),
                server(
                        TOLERANCE,
                        "a path without its cart is an unknown cart",
                        "getCart/derived-cartid-missing",
                        refuses(404, r -> r.method().equals("GET") && r.path().endsWith("/carts/"))),
                server(
                        HTTP,
                        "no host wanted",
                        "getCart/derived-host-missing",
                        takes(r -> r.headers().has("Host")
                                ? r
                                : r.withHeaders(r.headers().with("Host", "any")))),
                server(HTTP, "the first of two hosts counts", "getCart/derived-host-twice", first("Host")),
                server(
                        HTTP,
                        "any host is one",
                        "getCart/derived-host-malformed",
                        takes(head("Host", value -> value.replace(" ", "")))));
    }

    private static ServerFault first(String name) {
        return takes(request -> only(
                request, name, request.headers().values(name).stream().limit(1).toList()));
    }

    private static ServerFault last(String name) {
        return takes(request -> {
            List<String> lines = request.headers().values(name);
            return only(request, name, lines.subList(Math.max(0, lines.size() - 1), lines.size()));
        });
    }

    private static Request only(Request request, String name, List<String> value) {
        return value.isEmpty()
                ? request
                : request.withHeaders(request.headers().without(List.of(name)).and(name, value.get(0)));
    }

    private static UnaryOperator<Request> head(String name, UnaryOperator<String> change) {
        return request -> request.headers()
                .first(name)
                .map(value -> request.withHeaders(request.headers().with(name, change.apply(value))))
                .orElse(request);
    }
}
