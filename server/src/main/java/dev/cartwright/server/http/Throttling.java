package dev.cartwright.server.http;

import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.identity.Caller;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/** The limits on the number of requests (decision 0024). */
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

    void admit(Caller caller, Optional<Customer> customer) {
        partners.ifPresent(throttle -> throttle.admit(caller.account().tenant()));
        customers.ifPresent(throttle -> customer.ifPresent(known -> throttle.admit(known.id())));
    }
}
