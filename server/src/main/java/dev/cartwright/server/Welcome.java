package dev.cartwright.server;

import dev.cartwright.server.domain.Catalog;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Accounts;
import java.net.URI;
import java.util.Optional;

/** What a newcomer can paste into a shell. */
final class Welcome {
    private Welcome() {}

    /** Creates a cart of the first item for the first customer; absent when the files have none. */
    static Optional<String> curl(URI baseUri, Accounts accounts, Catalog catalog) {
        if (catalog.items().isEmpty()) {
            return Optional.empty();
        }
        String item = catalog.items().get(0).id();
        return accounts.all().stream()
                .filter(account -> !account.customers().isEmpty())
                .findFirst()
                .map(account -> command(baseUri, account, item));
    }

    private static String command(URI baseUri, Account account, String item) {
        return """
                curl -i -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \
                -d '{"lineItems":[{"catalogItemId":"%s","quantity":1,"billingCycle":"monthly"}]}' \
                %s/v1/customers/%s/carts""".formatted(
                        account.tokens().appOnly(),
                        item,
                        baseUri,
                        account.customers().get(0).id());
    }
}
