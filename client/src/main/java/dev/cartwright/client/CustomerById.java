package dev.cartwright.client;

/** One customer, as the place of its carts and orders. */
public final class CustomerById {
    private final Operations operations;
    private final String customerId;

    CustomerById(Operations operations, String customerId) {
        this.operations = operations;
        this.customerId = customerId;
    }

    /** The customer's carts. */
    public Carts carts() {
        return new Carts(operations, customerId);
    }

    /** The customer's orders. */
    public Orders orders() {
        return new Orders(operations, customerId);
    }
}
