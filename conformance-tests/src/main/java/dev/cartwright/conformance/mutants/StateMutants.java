package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.STATE;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.CHECK_OUT;
import static dev.cartwright.conformance.mutants.Op.GET_CART;
import static dev.cartwright.conformance.mutants.Op.GET_ORDER;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.Op.UPDATE_ORDER;
import static dev.cartwright.conformance.mutants.ServerFaults.body;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.List;

/** Servers that store something wrong. */
final class StateMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CHECKED_OUT = "getCart/a-cart-that-was-checked-out";

    private StateMutants() {}

    static List<Mutant> all() {
        return List.of(
                server(STATE, "an update not stored", PUT, StateFaults.putNotStored()),
                server(
                        STATE,
                        "a refused update stored",
                        "updateCart/a-quantity-beyond-all-bounds",
                        StateFaults.refusedPutStored()),
                server(
                        STATE,
                        "an update merged",
                        "updateCart/what-the-body-leaves-out-is-gone",
                        StateFaults.putMerges()),
                server(
                        STATE,
                        "only the first line stored",
                        "updateCart/a-line-is-added",
                        takes(r -> r.withBody(Tree.change(
                                r.text(),
                                cart -> Tree.arrays(cart, "lineItems", lines -> {
                                    while (lines.size() > 1) {
                                        lines.remove(1);
                                    }
                                }))))),
                server(STATE, "reads a cart as it was created", PUT, StateFaults.readsWhatWasCreated()),
                server(
                        STATE,
                        "buys a cart as it was created",
                        "checkoutCart/what-the-last-update-wrote",
                        StateFaults.buysWhatWasCreated()),
                server(
                        STATE,
                        "always the first order",
                        "checkoutCart/a-body-*",
                        StateFaults.alwaysTheFirst(GET_ORDER, request -> "")),
                server(
                        STATE,
                        "only the first order of a checkout kept",
                        "getOrder/the-second-order-of-a-checkout",
                        StateFaults.keepsTheFirstOrder()),
                server(
                        STATE,
                        "unknown cart answered with the last one",
                        "getCart/an-unknown-cart",
                        StateFaults.unknownCartAnswered()),
                server(STATE, "active after its checkout", CHECKED_OUT, retold(GET_CART, "Ordered", "Active")),
                server(STATE, "gone after its checkout", CHECKED_OUT, (request, healthy) -> {
                    Response response = healthy.answer(request);
                    return GET_CART.test(request) && response.text().contains("\"Ordered\"")
                            ? ServerFaults.refusal(request, 404)
                            : response;
                }),
                server(STATE, "empty after its checkout", CHECKED_OUT, body(GET_CART, cart -> {
                    if (cart.path("status").asText().equals("Ordered")) {
                        cart.putArray("lineItems");
                    }
                })),
                server(
                        STATE,
                        "checked-out cart changed",
                        "updateCart/a-cart-that-was-checked-out",
                        ServerFaults.accepts(800065)),
                server(
                        STATE,
                        "a cart with a line in error is bought",
                        "checkoutCart/a-cart-with-a-line-in-error",
                        ServerFaults.accepts(request -> CHECK_OUT.test(request))),
                server(
                        STATE,
                        "a failed group is not tried again",
                        "checkoutCart/a-failed-group-is-tried-again",
                        StateFaults.alwaysTheFirst(CHECK_OUT, Request::path)),
                server(
                        STATE,
                        "cancelled order still pending",
                        "updateOrder/an-order-is-cancelled",
                        retold(GET_ORDER, "cancelled", "pending")),
                server(
                        STATE,
                        "one line cancels the whole order",
                        "updateOrder/one-line-is-cancelled",
                        takes(r -> UPDATE_ORDER.test(r)
                                ? r.withBody(Tree.change(r.text(), order -> order.remove("lineItems")))
                                : r)),
                server(
                        STATE,
                        "cancelled lines disappear",
                        "updateOrder/one-line-is-cancelled",
                        body(UPDATE_ORDER, order -> Tree.arrays(order, "lineItems", lines -> lines.remove(1)))),
                server(
                        STATE,
                        "an update makes a cart younger",
                        PUT,
                        body(UPDATE_CART, cart -> cart.set("creationTimestamp", cart.get("lastModifiedTimestamp")))),
                server(
                        STATE,
                        "an update numbers the lines from 1",
                        PUT,
                        body(
                                UPDATE_CART,
                                cart -> Tree.items(
                                        cart,
                                        "lineItems",
                                        line -> Tree.replace(line, "id", id -> IntNode.valueOf(1 + id.asInt()))))));
    }

    private static ServerFault retold(Op asked, String status, String instead) {
        return body(asked, tree -> Tree.retext(tree, "status", told -> told.equals(status) ? instead : told));
    }
}
