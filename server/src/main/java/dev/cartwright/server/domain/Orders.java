package dev.cartwright.server.domain;

import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderLineItem;
import dev.cartwright.server.model.OrderLineItemProvisioningStatus;
import dev.cartwright.server.model.OrderProvisioningStatusCollection;
import dev.cartwright.server.model.QuantityProvisioningInformation;
import dev.cartwright.server.model.ResourceAttributes;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Answers and cancels orders. Thread-safe. */
public final class Orders {
    private static final String FULFILLED = "fulfilled";
    private static final String UNFULFILLED = "unfulfilled";

    private final Transactions transactions;
    private final RepeatableWrites writes;
    private final Prices prices;
    private final Cancellation cancellation;
    private final OrderProgress progress;

    public Orders(Transactions transactions, Catalog catalog, ServiceTime time, PlainData plain) {
        this.transactions = transactions;
        this.writes = new RepeatableWrites(transactions, time);
        this.prices = new Prices(catalog);
        this.cancellation = new Cancellation(plain);
        this.progress = new OrderProgress(catalog, time);
    }

    public Versioned<Order> find(Customer customer, String orderId) {
        return transactions.read(stores -> known(stores, customer, orderId));
    }

    /** With {@code pricing} and {@code totalPrice} where the catalogue has a price. */
    public Versioned<Order> findWithPrice(Customer customer, String orderId) {
        Versioned<Order> order = find(customer, orderId);
        return new Versioned<>(prices.addTo(order.document()), order.version());
    }

    /** Changes what the partial order names, or refuses. */
    public CompletionStage<Versioned<Order>> change(Command command, String orderId, Order change) {
        Customer customer = command.buyer().customer();
        return writes.write(command, Order.class, stores -> {
            Versioned<Order> order = known(stores, customer, orderId);
            command.precondition().check(order);
            cancellation.apply(order.document(), change);
            progress.upToNow(order.document());
            Versioned<Order> saved = stores.orders().save(customer.id(), order.document());
            return LegacyTags.shown(progress.upToNow(saved));
        });
    }

    public OrderProvisioningStatusCollection provisioningStatus(Customer customer, String orderId) {
        List<OrderLineItemProvisioningStatus> lines = find(customer, orderId).document().getLineItems().stream()
                .map(Orders::provisioningStatus)
                .toList();
        return new OrderProvisioningStatusCollection()
                .totalCount(lines.size())
                .items(lines)
                .attributes(new ResourceAttributes().objectType("Collection"));
    }

    /** A line is provisioned once it has its subscription. */
    private static OrderLineItemProvisioningStatus provisioningStatus(OrderLineItem line) {
        String status = line.getSubscriptionId() == null ? UNFULFILLED : FULFILLED;
        return new OrderLineItemProvisioningStatus()
                .orderLineItemId(line.getLineItemNumber())
                .lineItemNumber(line.getLineItemNumber())
                .status(status)
                .addQuantityProvisioningInformationItem(new QuantityProvisioningInformation()
                        .quantity(line.getQuantity())
                        .status(status));
    }

    private Versioned<Order> known(Stores stores, Customer customer, String orderId) {
        return stores.orders()
                .find(customer.id(), Guids.canonical(orderId))
                .map(progress::upToNow)
                .map(LegacyTags::shown)
                .orElseThrow(() ->
                        new FaultException(FaultCode.ORDER_UNKNOWN, "The customer has no order " + orderId + "."));
    }
}
