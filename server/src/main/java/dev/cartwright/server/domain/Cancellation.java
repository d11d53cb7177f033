package dev.cartwright.server.domain;

import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderLineItem;
import dev.cartwright.server.model.OrderStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one change of an order that is supported: cancelling it or lines of it (decision 0012). */
final class Cancellation {
    private static final String CANCELLED_LINE = "cancel";

    private static final List<Function<Order, @Nullable Object>> ORDER_MEMBERS =
            List.of(Order::getBillingCycle, Order::getPartnerOnRecordAttestationAccepted);

    private static final List<Function<OrderLineItem, @Nullable Object>> LINE_MEMBERS = List.of(
            OrderLineItem::getOfferId,
            OrderLineItem::getParentSubscriptionId,
            OrderLineItem::getFriendlyName,
            OrderLineItem::getQuantity,
            OrderLineItem::getTermDuration,
            OrderLineItem::getPartnerIdOnRecord,
            OrderLineItem::getAdditionalPartnerIdsOnRecord,
            OrderLineItem::getProvisioningContext,
            OrderLineItem::getRenewsTo,
            OrderLineItem::getAttestationAccepted,
            OrderLineItem::getPromotionId,
            OrderLineItem::getCustomTermEndDate,
            OrderLineItem::getPurchaseCommitment);

    private Cancellation() {}

    /** Changes the order in place, or refuses and leaves it as it is. */
    static void apply(Order order, Order change) {
        if (change.getStatus() != OrderStatus.CANCELLED || differs(ORDER_MEMBERS, change, order)) {
            throw new FaultException(
                    FaultCode.CHANGE_NOT_SUPPORTED,
                    "The only change of an order that is supported is /status cancelled, alone or with /lineItems.");
        }
        if (order.getStatus() == OrderStatus.CANCELLED) {
            throw new FaultException(FaultCode.ORDER_NOT_CANCELLABLE, "The order is cancelled already.");
        }
        List<OrderLineItem> cancelled = change.getLineItems() == null
                        || change.getLineItems().isEmpty()
                ? order.getLineItems()
                : change.getLineItems().stream().map(line -> named(order, line)).toList();
        if (Set.copyOf(lineNumbers(cancelled)).size() != cancelled.size()) {
            throw new FaultException(
                    FaultCode.LINE_NUMBER_UNKNOWN, "/lineItems names a line of the order twice; once is enough.");
        }
        cancelled.forEach(line -> line.setTransactionType(CANCELLED_LINE));
        if (order.getLineItems().stream().allMatch(Cancellation::isCancelled)) {
            order.setStatus(OrderStatus.CANCELLED);
        }
    }

    private static List<Integer> lineNumbers(List<OrderLineItem> lines) {
        return lines.stream().map(OrderLineItem::getLineItemNumber).toList();
    }

    private static OrderLineItem named(Order order, OrderLineItem change) {
        int number = change.getLineItemNumber();
        OrderLineItem line = order.getLineItems().stream()
                .filter(stored -> stored.getLineItemNumber() == number)
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        FaultCode.LINE_NUMBER_UNKNOWN,
                        "The order has no line with the lineItemNumber " + number + "."));
        if (differs(LINE_MEMBERS, change, line)) {
            throw new FaultException(
                    FaultCode.CHANGE_NOT_SUPPORTED,
                    "Line " + number + " of the order differs from the stored one; a line can only be cancelled.");
        }
        if (isCancelled(line)) {
            throw new FaultException(
                    FaultCode.ORDER_NOT_CANCELLABLE, "Line " + number + " of the order is cancelled already.");
        }
        return line;
    }

    private static boolean isCancelled(OrderLineItem line) {
        return CANCELLED_LINE.equals(line.getTransactionType());
    }

    /** Whether a member that the change brings is another one than is stored. */
    private static <T> boolean differs(List<Function<T, @Nullable Object>> members, T change, T stored) {
        return members.stream().anyMatch(member -> {
            Object wanted = member.apply(change);
            return wanted != null && !Objects.equals(wanted, member.apply(stored));
        });
    }
}
