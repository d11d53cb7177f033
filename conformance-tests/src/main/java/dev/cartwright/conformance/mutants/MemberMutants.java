package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.MEMBER;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.CHECK_OUT;
import static dev.cartwright.conformance.mutants.Op.CREATE_CART;
import static dev.cartwright.conformance.mutants.Op.GET_ORDER;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.ServerFaults.body;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;

import dev.cartwright.conformance.wire.Request;
import java.util.List;
import java.util.Locale;

/** Servers whose successful answers have too few members, too many, or others. */
final class MemberMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CHECKOUT = "checkoutCart/documented-checkout";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String ORDER = "getOrder/the-order-as-checked-out";
    private static final String PRICES = "getOrder/the-order-with-its-prices";

    private MemberMutants() {}

    static List<Mutant> all() {
        return List.of(
                server(
                        MEMBER,
                        "member renamed",
                        PUT,
                        body(UPDATE_CART, cart -> cart.set("items", cart.remove("lineItems")))),
                server(MEMBER, "undeclared member", PUT, body(UPDATE_CART, cart -> cart.put("extra", true))),
                server(
                        MEMBER,
                        "required member missing",
                        PUT,
                        body(UPDATE_CART, cart -> Tree.remove(cart, "quantity"))),
                server(
                        MEMBER,
                        "names begin with capitals",
                        PUT,
                        body(UPDATE_CART, cart -> Tree.rename(cart, Tree::capital))),
                server(
                        MEMBER,
                        "absent members written as null",
                        CREATE,
                        body(CREATE_CART, cart -> Tree.items(cart, "lineItems", line -> line.putNull("promotionId")))),
                server(
                        MEMBER,
                        "keys of a map begin with capitals",
                        PUT,
                        body(
                                UPDATE_CART,
                                cart -> cart.findValues("provisioningContext")
                                        .forEach(keys -> Tree.rename(keys, Tree::capital)))),
                server(
                        MEMBER,
                        "keys of a map come back as sent",
                        "createCart/context-keys-come-back-camel-cased",
                        body(
                                CREATE_CART,
                                cart -> cart.findValues("provisioningContext")
                                        .forEach(keys -> Tree.rename(keys, name -> name.toUpperCase(Locale.ROOT))))),
                server(
                        MEMBER,
                        "no orders after a checkout",
                        CHECKOUT,
                        body(CHECK_OUT, all -> Tree.arrays(all, "orders", orders -> orders.removeAll()))),
                server(
                        MEMBER,
                        "orders there although none was bought",
                        "checkoutCart/every-group-fails",
                        body(CHECK_OUT, all -> all.withArray("/orders"))),
                server(
                        MEMBER,
                        "failed groups left out",
                        "checkoutCart/one-group-is-bought-and-one-fails",
                        body(CHECK_OUT, all -> Tree.remove(all, "orderErrors"))),
                server(
                        MEMBER,
                        "a line's error left out",
                        "createCart/a-line-that-cannot-be-bought",
                        body(CREATE_CART, cart -> Tree.remove(cart, "error"))),
                server(
                        MEMBER,
                        "an additional reseller left out",
                        CHECKOUT,
                        body(
                                CHECK_OUT,
                                all -> Tree.arrays(
                                        all, "additionalPartnerIdsOnRecord", resellers -> resellers.remove(0)))),
                server(
                        MEMBER,
                        "add-ons left out",
                        "createCart/an-add-on-goes-with-its-base-line",
                        takes(r -> r.withBody(Tree.change(r.text(), cart -> Tree.remove(cart, "addonItems"))))),
                server(
                        MEMBER,
                        "the next term left out",
                        "createCart/a-line-that-fits-its-item",
                        takes(r -> r.withBody(Tree.change(r.text(), cart -> Tree.remove(cart, "renewsTo"))))),
                server(MEMBER, "links left out", CREATE, body(CREATE_CART, cart -> Tree.remove(cart, "links"))),
                server(MEMBER, "prices left out", PRICES, body(GET_ORDER, order -> Tree.remove(order, "pricing"))),
                server(MEMBER, "prices though nobody asks", ORDER, takes(MemberMutants::priced)));
    }

    private static Request priced(Request request) {
        return GET_ORDER.test(request) ? request.withTarget(request.path() + "?include_price=true") : request;
    }
}
