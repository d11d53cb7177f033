package dev.cartwright.server.domain;

import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderLineItem;
import dev.cartwright.server.model.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The one change of an order that is supported: cancelling it or lines of it (decision 0012). */
final class Cancellation {
    private static final String CANCELLED_LINE = "cancel";

    private final PlainData plain;

    Cancellation(PlainData plain) {
        this.plain = plain;
    }

    /** Changes the order in place, or refuses and leaves it as it is. */
    void apply(Order order, Order change) {
        if (change.getStatus() != OrderStatus.CANCELLED) {
            throw new FaultException(
                    FaultCode.CHANGE_NOT_SUPPORTED,
                    "The only change of an order that is supported is /status cancelled, alone or with /lineItems.");
        }
        refuseDifference(beside(change), plain.of(order), "");
        if (order.getStatus() == OrderStatus.CANCELLED) {
            throw new FaultException(FaultCode.ORDER_NOT_CANCELLABLE, "The order is cancelled already.");
        }
        List<OrderLineItem> cancelled =
                change.getLineItems() == null || change.getLineItems().isEmpty()
                        ? order.getLineItems()
                        : named(order, change.getLineItems());
        cancelled.forEach(line -> line.setTransactionType(CANCELLED_LINE));
        if (order.getLineItems().stream().allMatch(Cancellation::isCancelled)) {
            order.setStatus(OrderStatus.CANCELLED);
        }
    }

    /** What the change says beside the members that make it a cancellation. */
    private Map<String, Object> beside(Order change) {
        Map<String, Object> rest = new TreeMap<>(plain.of(change));
        Order cancelling = new Order().status(change.getStatus()).lineItems(change.getLineItems());
        rest.keySet().removeAll(plain.of(cancelling).keySet());
        return rest;
    }

    private List<OrderLineItem> named(Order order, List<OrderLineItem> changes) {
        List<OrderLineItem> named = new ArrayList<>();
        for (OrderLineItem change : changes) {
            named.add(named(order, change, "/lineItems/" + named.size()));
        }
        if (Set.copyOf(lineNumbers(named)).size() != named.size()) {
            throw new FaultException(
                    FaultCode.LINE_NUMBER_UNKNOWN, "/lineItems names a line of the order twice; once is enough.");
        }
        return named;
    }

    private static List<Integer> lineNumbers(List<OrderLineItem> lines) {
        return lines.stream().map(OrderLineItem::getLineItemNumber).toList();
    }

    private OrderLineItem named(Order order, OrderLineItem change, String at) {
        int number = change.getLineItemNumber();
        OrderLineItem line = order.getLineItems().stream()
                .filter(stored -> stored.getLineItemNumber() == number)
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        FaultCode.LINE_NUMBER_UNKNOWN,
                        at + "/lineItemNumber: the order has no line with the number " + number + "."));
        if (line.getOfferId().equalsIgnoreCase(change.getOfferId())) {
            change.setOfferId(line.getOfferId());
        }
        refuseDifference(plain.of(change), plain.of(line), at);
        if (isCancelled(line)) {
            throw new FaultException(
                    FaultCode.ORDER_NOT_CANCELLABLE, at + ": line " + number + " of the order is cancelled already.");
        }
        return line;
    }

    private static void refuseDifference(Map<String, Object> wanted, Map<String, Object> stored, String at) {
        Difference.first(wanted, stored, at).ifPresent(place -> {
            throw new FaultException(
                    FaultCode.CHANGE_NOT_SUPPORTED,
                    place + " differs from what is stored; orders and their lines can only be cancelled.");
        });
    }

    static boolean isCancelled(OrderLineItem line) {
        return CANCELLED_LINE.equals(line.getTransactionType());
    }
}
