package dev.cartwright.server.http;

import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.identity.Caller;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/** The limits on the number of requests (decision 0024). Thread-safe. */
public final class Throttling {
    private final Optional<Throttle> partners;
    private final Optional<Throttle> customers;

    /**
     * Limits what is present.
     *
     * @param perPartner requests a minute of each partner
     * @param perCustomer requests a minute about each customer
     */
    public Throttling(OptionalInt perPartner, OptionalInt perCustomer, Clock clock) {
        this.partners = throttle(perPartner, clock);
        this.customers = throttle(perCustomer, clock);
    }

    private static Optional<Throttle> throttle(OptionalInt perMinute, Clock clock) {
        return perMinute.isPresent() ? Optional.of(new Throttle(perMinute.getAsInt(), clock)) : Optional.empty();
    }

    /** @throws Refusal when one limit is reached; then the request counts for neither */
    void admit(Caller caller, Optional<Customer> customer) {
        if (partners.isPresent() || customers.isPresent()) {
            admit(caller.account().tenant(), customer.map(Customer::id));
        }
    }

    private synchronized void admit(String partner, Optional<String> customer) {
        partners.ifPresent(throttle -> throttle.check(partner));
        customers.ifPresent(throttle -> customer.ifPresent(throttle::check));
        partners.ifPresent(throttle -> throttle.count(partner));
        customers.ifPresent(throttle -> customer.ifPresent(throttle::count));
    }
}
