package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ClientFault.reads;
import static dev.cartwright.conformance.mutants.ClientFault.results;
import static dev.cartwright.conformance.mutants.Kind.FORMAT;
import static dev.cartwright.conformance.mutants.Kind.MEMBER;
import static dev.cartwright.conformance.mutants.Kind.TYPE;
import static dev.cartwright.conformance.mutants.Kind.VALUE;
import static dev.cartwright.conformance.mutants.Mutant.client;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Clients that make a wrong result of an answer. */
final class ReadingMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String CHECKOUT = "checkoutCart/documented-checkout";
    private static final String PRICES = "getOrder/the-order-with-its-prices";

    private ReadingMutants() {}

    static List<Mutant> all() {
        return Stream.of(values(), members()).flatMap(List::stream).toList();
    }

    private static List<Mutant> values() {
        return List.of(
                client(VALUE, "another quantity told", PUT, results(Tree::oneMore)),
                client(VALUE, "the request taken for the answer", PUT, ClientFault.wire((request, line) -> {
                    Response response = line.send(request);
                    return request.body().length == 0 ? response : response.withBody(request.text());
                })),
                client(VALUE, "lines told in another order", CHECKOUT, results(all -> Tree.reverse(all, "lineItems"))),
                client(
                        VALUE,
                        "only the first line told",
                        CHECKOUT,
                        results(all -> Tree.arrays(all, "lineItems", lines -> {
                            while (lines.size() > 1) {
                                lines.remove(1);
                            }
                        }))),
                client(
                        VALUE,
                        "amounts told without their decimals",
                        PRICES,
                        results(order ->
                                Tree.replace(order, "totalPrice", price -> IntNode.valueOf(price.intValue())))),
                client(
                        VALUE,
                        "leading zeros lost",
                        "checkoutCart/checking-out-twice-gives-the-same-order",
                        results(all -> Tree.texts(
                                all, text -> text.replaceFirst("^0+(?=\\d)", "").replace(":0", ":")))),
                client(
                        VALUE,
                        "text read as Latin-1",
                        "createCart/names-in-any-script",
                        reads(r -> r.withBody(new String(r.body(), StandardCharsets.ISO_8859_1)))),
                client(
                        VALUE,
                        "an unknown value of a list told as the first one",
                        CHECKOUT,
                        results(all ->
                                Tree.retext(all, "status", status -> status.equals("pending") ? "unknown" : status))),
                client(
                        TYPE,
                        "numbers told as text",
                        PUT,
                        results(cart -> Tree.replace(cart, "quantity", number -> TextNode.valueOf(number.asText())))),
                client(
                        FORMAT,
                        "times cut to milliseconds",
                        PUT,
                        results(all -> Tree.texts(all, text -> text.replaceFirst("(\\.\\d{3})\\d+Z$", "$1Z")))),
                client(
                        FORMAT,
                        "times told without their offset",
                        PUT,
                        results(all -> Tree.texts(all, text -> text.replaceFirst("(:\\d\\d\\.\\d+)Z$", "$1")))),
                client(
                        FORMAT,
                        "values of a list told in capitals",
                        CREATE,
                        results(all -> Tree.retext(all, "billingCycle", cycle -> cycle.toUpperCase(Locale.ROOT)))));
    }

    private static List<Mutant> members() {
        return List.of(
                client(MEMBER, "a member of a line lost", PUT, results(cart -> Tree.remove(cart, "orderGroup"))),
                client(MEMBER, "links lost", PUT, results(cart -> Tree.remove(cart, "links"))),
                client(
                        MEMBER,
                        "failed groups lost",
                        "checkoutCart/one-group-is-bought-and-one-fails",
                        results(all -> Tree.remove(all, "orderErrors"))),
                client(
                        MEMBER,
                        "a line's error lost",
                        "createCart/a-line-that-cannot-be-bought",
                        results(cart -> Tree.remove(cart, "error"))),
                client(
                        MEMBER,
                        "resellers lost",
                        CHECKOUT,
                        results(all -> Tree.remove(all, "additionalPartnerIdsOnRecord"))),
                client(MEMBER, "prices lost", PRICES, results(order -> Tree.remove(order, "pricing"))),
                client(MEMBER, "empty lists told as absent", CREATE, results(all -> Tree.remove(all, "headers"))),
                client(
                        MEMBER,
                        "empty maps told as absent",
                        CREATE,
                        results(all -> Tree.remove(all, "provisioningContext"))),
                client(
                        MEMBER,
                        "absent members told as empty",
                        CREATE,
                        results(all -> Tree.items(all, "lineItems", line -> line.withArray("/participants")))),
                client(
                        MEMBER,
                        "keys of a map told in capitals",
                        PUT,
                        results(all -> all.findValues("provisioningContext")
                                .forEach(keys -> Tree.rename(keys, name -> name.toUpperCase(Locale.ROOT))))));
    }
}
