package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.VALUE;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.CHECK_OUT;
import static dev.cartwright.conformance.mutants.Op.CREATE_CART;
import static dev.cartwright.conformance.mutants.Op.GET_ORDER;
import static dev.cartwright.conformance.mutants.Op.GET_PROVISIONING_STATUS;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.ServerFaults.body;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Servers whose successful answers hold a wrong value. */
final class ValueMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CHECKOUT = "checkoutCart/documented-checkout";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String GROUPS = "checkoutCart/an-order-for-each-group";
    private static final String ORDER = "getOrder/the-order-as-checked-out";
    private static final String PRICES = "getOrder/the-order-with-its-prices";

    private ValueMutants() {}

    static List<Mutant> all() {
        return List.of(
                server(VALUE, "another quantity", PUT, body(UPDATE_CART, Tree::oneMore)),
                server(VALUE, "another cart's id", PUT, body(UPDATE_CART, ValueMutants::anotherId)),
                server(VALUE, "every currency is the euro", CREATE, currency("EUR")),
                server(VALUE, "expiry a day early", CREATE, body(CREATE_CART, ValueMutants::expireEarly)),
                server(
                        VALUE,
                        "names cut to eight characters",
                        CREATE,
                        body(
                                CREATE_CART,
                                cart -> Tree.retext(
                                        cart, "friendlyName", name -> name.substring(0, Math.min(8, name.length()))))),
                server(
                        VALUE,
                        "text in another script lost",
                        "createCart/names-in-any-script",
                        takes(r -> r.withBody(
                                new String(r.text().getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)))),
                server(VALUE, "lines turned around", CHECKOUT, body(CHECK_OUT, all -> Tree.reverse(all, "lineItems"))),
                server(
                        VALUE,
                        "one subscription for every line",
                        CHECKOUT,
                        text(CHECK_OUT, "subscriptionId", UUID.randomUUID().toString())),
                server(VALUE, "one term for every line", CHECKOUT, text(CHECK_OUT, "termDuration", "P1M")),
                server(VALUE, "one billing cycle for every order", GROUPS, text(CHECK_OUT, "billingCycle", "monthly")),
                server(VALUE, "one group for all lines", "createCart/*group*", text(CREATE_CART, "orderGroup", "0")),
                server(
                        VALUE,
                        "another customer in an order",
                        ORDER,
                        text(GET_ORDER, "referenceCustomerId", UUID.randomUUID().toString())),
                server(
                        VALUE,
                        "links lead to another resource",
                        ORDER,
                        body(
                                GET_ORDER,
                                order -> Tree.retext(
                                        order,
                                        "uri",
                                        uri -> uri.replaceFirst("/orders/[^/]+", "/orders/0123456789ab")))),
                server(
                        VALUE,
                        "lines counted wrong",
                        "getOrderProvisioningStatus/a-status-for-each-line",
                        body(GET_PROVISIONING_STATUS, all -> all.put("totalCount", 1))),
                server(
                        VALUE,
                        "status of another line",
                        "getOrderProvisioningStatus/a-status-for-each-line",
                        body(GET_PROVISIONING_STATUS, all -> Tree.reverse(all, "items"))),
                server(VALUE, "total without the quantities", PRICES, body(GET_ORDER, ValueMutants::totalOfUnits)));
    }

    /** Raises every quantity. */
    static void oneMore(JsonNode tree) {
        Tree.replace(tree, "quantity", quantity -> IntNode.valueOf(1 + quantity.asInt()));
    }

    private static void anotherId(ObjectNode cart) {
        cart.put("id", UUID.randomUUID().toString());
    }

    private static void expireEarly(ObjectNode cart) {
        Tree.retext(
                cart,
                "expirationTimestamp",
                time -> OffsetDateTime.parse(time).minusDays(1).toString());
    }

    private static void totalOfUnits(ObjectNode order) {
        BigDecimal sum = order.findValues("listPrice").stream()
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Tree.replace(order, "totalPrice", price -> DecimalNode.valueOf(sum));
    }

    private static ServerFault currency(String code) {
        return text(CREATE_CART, "currencyCode", code);
    }

    private static ServerFault text(Op asked, String member, String text) {
        return body(asked, tree -> Tree.retext(tree, member, before -> text));
    }
}
