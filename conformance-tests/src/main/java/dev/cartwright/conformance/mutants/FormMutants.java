package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.FORMAT;
import static dev.cartwright.conformance.mutants.Kind.TYPE;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.CHECK_OUT;
import static dev.cartwright.conformance.mutants.Op.CREATE_CART;
import static dev.cartwright.conformance.mutants.Op.GET_CART;
import static dev.cartwright.conformance.mutants.Op.GET_ORDER;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.ServerFaults.body;
import static dev.cartwright.conformance.mutants.ServerFaults.successes;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.JsonText;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Servers whose successful answers say the right thing in the wrong form. */
final class FormMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CHECKOUT = "checkoutCart/documented-checkout";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String PRICES = "getOrder/the-order-with-its-prices";

    private FormMutants() {}

    static List<Mutant> all() {
        return Stream.of(types(), formats()).flatMap(List::stream).toList();
    }

    private static List<Mutant> types() {
        return List.of(
                server(
                        TYPE,
                        "numbers as text",
                        PUT,
                        body(
                                UPDATE_CART,
                                cart -> Tree.replace(cart, "quantity", number -> TextNode.valueOf(number.asText())))),
                server(
                        TYPE,
                        "prices as text",
                        PRICES,
                        body(
                                GET_ORDER,
                                order -> Tree.replace(
                                        order, "totalPrice", number -> TextNode.valueOf(number.asText())))),
                server(
                        TYPE,
                        "a list of one item as the item",
                        PUT,
                        body(
                                UPDATE_CART,
                                cart -> Tree.replace(
                                        cart, "lineItems", lines -> lines.size() == 1 ? lines.get(0) : lines))),
                server(
                        TYPE,
                        "times as milliseconds",
                        CREATE,
                        body(
                                CREATE_CART,
                                cart -> Tree.replace(
                                        cart,
                                        "creationTimestamp",
                                        time -> LongNode.valueOf(OffsetDateTime.parse(time.textValue())
                                                .toInstant()
                                                .toEpochMilli())))),
                server(
                        TYPE,
                        "an empty map as a list",
                        CREATE,
                        body(
                                CREATE_CART,
                                cart -> Tree.replace(
                                        cart, "provisioningContext", map -> map.isEmpty() ? cart.arrayNode() : map))),
                server(
                        TYPE,
                        "JSON within a JSON text",
                        CREATE,
                        successes(
                                CREATE_CART,
                                response -> response.withBody(JsonText.write(TextNode.valueOf(response.text()))))));
    }

    private static List<Mutant> formats() {
        return List.of(
                server(
                        FORMAT,
                        "times without an offset",
                        CREATE,
                        body(
                                CREATE_CART,
                                cart -> Tree.retext(cart, "creationTimestamp", time -> time.replace("Z", "")))),
                server(
                        FORMAT,
                        "dates instead of times",
                        CREATE,
                        body(
                                CREATE_CART,
                                cart -> Tree.retext(cart, "expirationTimestamp", time -> time.substring(0, 10)))),
                server(
                        FORMAT,
                        "times cut to seconds",
                        "getCart/the-cart-as-created",
                        body(
                                GET_CART,
                                cart -> Tree.texts(cart, text -> text.replaceFirst("(:\\d\\d)\\.\\d+Z$", "$1Z")))),
                server(
                        FORMAT,
                        "ids in braces",
                        PUT,
                        body(UPDATE_CART, cart -> Tree.retext(cart, "id", id -> "{" + id + "}"))),
                server(
                        FORMAT,
                        "enum values in small letters",
                        CREATE,
                        body(
                                CREATE_CART,
                                cart -> Tree.retext(cart, "status", status -> status.toLowerCase(Locale.ROOT)))),
                server(FORMAT, "durations in words", CHECKOUT, text(CHECK_OUT, "termDuration", "1 month")),
                server(
                        FORMAT,
                        "links with scheme and host",
                        CREATE,
                        body(CREATE_CART, cart -> Tree.retext(cart, "uri", uri -> "https://carts.example/v1" + uri))),
                server(
                        FORMAT,
                        "a comma too many",
                        PUT,
                        successes(
                                UPDATE_CART,
                                response -> response.withBody(response.text().replaceFirst("}$", ",}")))),
                server(
                        FORMAT,
                        "a name twice",
                        PUT,
                        successes(
                                UPDATE_CART,
                                response -> response.withBody(
                                        response.text().replaceFirst("^\\{", "{\"status\":\"Active\",")))));
    }

    private static ServerFault text(Op asked, String member, String text) {
        return body(asked, tree -> Tree.retext(tree, member, before -> text));
    }
}
