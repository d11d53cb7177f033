package dev.cartwright.client;

/** The partner's customers. */
public final class Customers {
    private final Operations operations;

    Customers(Operations operations) {
        this.operations = operations;
    }

    /**
     * One customer by its Microsoft ID; sends nothing.
     *
     * @throws IllegalArgumentException if it is blank, or a step in a path such as {@code ..}
     */
    public CustomerById byId(String customerId) {
        return new CustomerById(operations, Argument.id(customerId, "customer id", "the customer's Microsoft ID"));
    }
}
