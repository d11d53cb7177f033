package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One cart of two order groups on its way from creation to checkout: what was acknowledged of it, and what was asked for besides.
 *
 * <p>For one thread at a time.
 */
final class Purchase {
    private static final int LAST_QUANTITY = 4;
    private static final int ORDERS = 2;

    private String path = "";
    private int asked;
    private int acknowledged;
    private boolean checkoutAsked;
    private List<String> orders = List.of();

    /** Goes the whole way, or until the connection breaks. Answers how many writes were acknowledged. */
    int run(Wire wire, Target target) throws IOException {
        JsonNode created = wire.send(target.request("POST", Target.CARTS, body(1)))
                .orFail()
                .json();
        path = Target.CARTS + "/" + created.path("id").asText();
        for (asked = acknowledged = 1; asked < LAST_QUANTITY; acknowledged = asked) {
            asked++;
            wire.send(target.request("PUT", path, body(asked))).orFail();
        }
        checkoutAsked = true;
        orders =
                orders(wire.send(target.request("POST", path + "/checkout", "")).orFail());
        return LAST_QUANTITY + 1;
    }

    private static String body(int quantity) {
        return Target.cart(Target.line(quantity, "monthly"), Target.line(quantity, "annual"));
    }

    private static List<String> orders(Reply checkout) {
        return StreamSupport.stream(checkout.json().path("orders").spliterator(), false)
                .map(order -> order.path("id").asText())
                .toList();
    }

    boolean wasCreated() {
        return !path.isEmpty();
    }

    /** Whether orders may exist; after {@link #audit} they do. */
    boolean checkoutAsked() {
        return checkoutAsked;
    }

    /** Compares what the server has now with what it acknowledged; completes a checkout that was asked for. */
    void audit(Wire wire, Target target, Losses losses) throws IOException {
        Reply found = wire.send(target.get(path));
        int stored = found.json().at("/lineItems/0/quantity").asInt();
        boolean whole = stored == found.json().at("/lineItems/1/quantity").asInt();
        if (!found.isSuccess() || !whole || stored < acknowledged || stored > asked) {
            losses.lost(path + ": quantity " + stored + " stored, " + acknowledged + " acknowledged");
        }
        if (checkoutAsked) {
            auditCheckout(found.json().path("status").asText().equals("Ordered"), wire, target, losses);
        }
    }

    private void auditCheckout(boolean ordered, Wire wire, Target target, Losses losses) throws IOException {
        if (!ordered && !orders.isEmpty()) {
            losses.lost(path + ": acknowledged as checked out, and still Active");
        }
        List<String> repeated = orders(wire.send(target.request("POST", path + "/checkout", "")));
        if (!orders.isEmpty() && !repeated.equals(orders)) {
            losses.doubled(path + ": orders " + orders + ", repeated " + repeated);
        }
        for (String order : repeated) {
            if (!wire.send(target.get(Target.ORDERS + "/" + order)).isSuccess()) {
                losses.half(path + ": order " + order + " is not there");
            }
        }
        if (repeated.size() != ORDERS) {
            losses.half(path + ": " + repeated.size() + " orders of " + ORDERS);
        }
    }

    /** How many orders the purchases must have left in the store. */
    static long orders(List<Purchase> audited) {
        return ORDERS * audited.stream().filter(Purchase::checkoutAsked).count();
    }
}
