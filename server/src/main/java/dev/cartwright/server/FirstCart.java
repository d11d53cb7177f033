package dev.cartwright.server;

import dev.cartwright.server.identity.Account;
import java.util.Optional;

/**
 * A request that works with the files as they are: a cart of the first item for the first customer.
 *
 * @param account who may send it
 * @param path where to
 * @param body what
 */
record FirstCart(Account account, String path, String body) {

    /** Nothing when the files have no item or no customer. */
    static Optional<FirstCart> of(Setup setup) {
        return setup.catalog().items().stream()
                .findFirst()
                .flatMap(item -> setup.accounts().all().stream()
                        .filter(account -> !account.customers().isEmpty())
                        .findFirst()
                        .map(account -> new FirstCart(
                                account,
                                "/v1/customers/" + account.customers().get(0).id() + "/carts",
                                "{\"lineItems\":[{\"catalogItemId\":\"" + item.id()
                                        + "\",\"quantity\":1,\"billingCycle\":\"monthly\"}]}")));
    }
}
