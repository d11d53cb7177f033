package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.TOLERANCE;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.CHECK_OUT;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.ServerFaults.refuses;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.List;
import java.util.function.Predicate;

/** Servers that refuse what they must take, or take it for something else. */
final class ToleranceMutants {

    private ToleranceMutants() {}

    static List<Mutant> all() {
        return List.of(
                server(
                        TOLERANCE,
                        "names that begin with capitals refused",
                        "updateCart/documented-update",
                        refuses(400, contains("\"LineItems\""))),
                server(
                        TOLERANCE,
                        "values in another casing refused",
                        "createCart/names-and-values-in-any-casing",
                        refuses(400, r -> r.text().matches("(?s).*\"(?i:billingCycle)\": *\"[^\"]*[A-Z].*"))),
                server(
                        TOLERANCE,
                        "unknown members refused",
                        "createCart/derived-lenient-unknown-members",
                        refuses(400, body(cart -> cart.toString().contains("aMemberOfALaterVersion")))),
                server(
                        TOLERANCE,
                        "nulls refused",
                        "createCart/nulls-count-as-absent",
                        refuses(400, r -> r.text().matches("(?s).*: *null.*"))),
                server(
                        TOLERANCE,
                        "a byte-order mark refused",
                        "createCart/a-byte-order-mark-is-read",
                        refuses(400, contains("\uFEFF"))),
                server(
                        TOLERANCE,
                        "server-owned members refused",
                        "updateCart/documented-update",
                        refuses(400, contains("\"CreationTimestamp\""))),
                server(
                        TOLERANCE,
                        "server-owned members taken from the body",
                        "createCart/server-owned-members-are-ignored",
                        (request, healthy) -> {
                            Response response = healthy.answer(request);
                            JsonNode sent = Tree.read(request.text());
                            return response.isSuccess() && sent.has("status")
                                    ? response.withBody(Tree.change(
                                            response.text(), cart -> cart.set("status", sent.get("status"))))
                                    : response;
                        }),
                server(
                        TOLERANCE,
                        "the body says which cart",
                        "updateCart/the-id-in-the-body-does-not-count",
                        takes(r -> {
                            String id = Tree.read(r.text()).path("id").asText();
                            return UPDATE_CART.test(r) && !id.isEmpty()
                                    ? r.withTarget(r.target().replaceFirst("/carts/[^/?]+", "/carts/" + id))
                                    : r;
                        })),
                server(
                        TOLERANCE,
                        "a slash at the end refused",
                        "updateCart/documented-update",
                        refuses(404, r -> r.path().endsWith("/"))),
                server(
                        TOLERANCE,
                        "a version header wanted",
                        "updateCart/documented-update",
                        refuses(400, r -> UPDATE_CART.test(r) && !r.headers().has("MS-Contract-Version"))),
                server(
                        TOLERANCE,
                        "the client's name refused",
                        "updateCart/documented-*",
                        refuses(400, r -> r.headers().has("MS-PartnerCenter-Client"))),
                server(
                        TOLERANCE,
                        "an expectation refused",
                        "updateCart/documented-*",
                        refuses(417, r -> r.headers().has("Expect"))),
                server(
                        TOLERANCE,
                        "a time without an offset refused",
                        "updateCart/documented-*",
                        refuses(400, contains("\"0001-01-01T00:00:00\""))),
                server(
                        TOLERANCE,
                        "a checkout with a body refused",
                        "checkoutCart/a-body-is-ignored",
                        refuses(400, r -> CHECK_OUT.test(r) && r.body().length > 0)),
                server(
                        TOLERANCE,
                        "a request without Accept refused",
                        "getCart/without-an-accept",
                        refuses(406, r -> !r.headers().has("Accept"))),
                server(
                        TOLERANCE,
                        "an empty Accept refused",
                        "getCart/an-accept-without-a-range",
                        refuses(
                                406,
                                r -> r.headers()
                                        .first("Accept")
                                        .filter(String::isBlank)
                                        .isPresent())));
    }

    private static Predicate<Request> contains(String text) {
        return request -> request.text().contains(text);
    }

    private static Predicate<Request> body(Predicate<JsonNode> wrong) {
        return request -> wrong.test(Tree.read(request.text()))
                && Tree.read(request.text()).isObject();
    }
}
