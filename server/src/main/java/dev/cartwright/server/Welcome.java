package dev.cartwright.server;

import dev.cartwright.server.identity.Account;
import java.net.URI;
import java.util.List;

/** What a newcomer can paste into a shell. */
final class Welcome {
    private Welcome() {}

    /**
     * Creates a cart of the first item for the first customer; nothing when the files have none.
     *
     * <p>Only the sample tokens are printed: anybody may know those.
     */
    static List<String> lines(URI baseUri, Setup setup) {
        if (setup.catalog().items().isEmpty()) {
            return List.of();
        }
        String item = setup.catalog().items().get(0).id();
        return setup.accounts().all().stream()
                .filter(account -> !account.customers().isEmpty())
                .findFirst()
                .map(account -> lines(baseUri, setup, account, item))
                .orElse(List.of());
    }

    private static List<String> lines(URI baseUri, Setup setup, Account account, String item) {
        return setup.hasSampleAccounts()
                ? List.of(command(baseUri, account, item, account.tokens().appOnly()))
                : List.of(
                        "With the appOnly token of the account " + account.name() + " in the variable TOKEN:",
                        command(baseUri, account, item, "$TOKEN"));
    }

    private static String command(URI baseUri, Account account, String item, String token) {
        return """
                curl -i -H "Authorization: Bearer %s" -H 'Content-Type: application/json' \
                -d '{"lineItems":[{"catalogItemId":"%s","quantity":1,"billingCycle":"monthly"}]}' \
                %s/v1/customers/%s/carts""".formatted(token, item, baseUri, account.customers().get(0).id());
    }
}
