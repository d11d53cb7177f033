package dev.cartwright.server.domain;

import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderLineItem;
import dev.cartwright.server.model.OrderLineItemProvisioningStatus;
import dev.cartwright.server.model.OrderProvisioningStatusCollection;
import dev.cartwright.server.model.QuantityProvisioningInformation;
import dev.cartwright.server.model.ResourceAttributes;
import java.util.List;

/** Answers and cancels orders. Thread-safe. */
public final class Orders {
    private static final String FULFILLED = "fulfilled";
    private static final String UNFULFILLED = "unfulfilled";

    private final Transactions transactions;
    private final Prices prices;
    private final Cancellation cancellation;

    public Orders(Transactions transactions, Catalog catalog, PlainData plain) {
        this.transactions = transactions;
        this.prices = new Prices(catalog);
        this.cancellation = new Cancellation(plain);
    }

    public Order find(Customer customer, String orderId) {
        return transactions.read(stores -> known(stores, customer, orderId));
    }

    /** With {@code pricing} and {@code totalPrice} where the catalogue has a price. */
    public Order findWithPrice(Customer customer, String orderId) {
        return prices.addTo(find(customer, orderId));
    }

    /** Changes what the partial order names, or refuses. */
    public Order change(Customer customer, String orderId, Order change) {
        return transactions.write(stores -> {
            Order order = known(stores, customer, orderId);
            cancellation.apply(order, change);
            stores.orders().save(customer.id(), order);
            return order;
        });
    }

    public OrderProvisioningStatusCollection provisioningStatus(Customer customer, String orderId) {
        List<OrderLineItemProvisioningStatus> lines = find(customer, orderId).getLineItems().stream()
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

    private static Order known(Stores stores, Customer customer, String orderId) {
        return stores.orders()
                .find(customer.id(), orderId)
                .map(Versioned::document)
                .orElseThrow(() ->
                        new FaultException(FaultCode.ORDER_UNKNOWN, "The customer has no order " + orderId + "."));
    }
}
