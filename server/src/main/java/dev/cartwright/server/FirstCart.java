package dev.cartwright.server;

import dev.cartwright.server.domain.CatalogItem;
import dev.cartwright.server.domain.ContextVariable;
import dev.cartwright.server.domain.Term;
import dev.cartwright.server.identity.Account;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that works with the files as they are: a cart of the first item that needs no more than a term, for the first customer.
 *
 * @param account who may send it
 * @param path where to
 * @param body what
 */
record FirstCart(Account account, String path, String body) {

    /** Nothing when the files have no such item or no customer. */
    static Optional<FirstCart> of(Setup setup) {
        return setup.catalog().items().stream()
                .filter(FirstCart::isPlain)
                .findFirst()
                .flatMap(item -> setup.accounts().all().stream()
                        .filter(account -> !account.customers().isEmpty())
                        .findFirst()
                        .map(account -> new FirstCart(
                                account,
                                "/v1/customers/" + account.customers().get(0).id() + "/carts",
                                "{\"lineItems\":[" + line(item) + "]}")));
    }

    private static boolean isPlain(CatalogItem item) {
        return orNone(item.context()).stream().noneMatch(ContextVariable::required)
                && (item.attestations() == null || item.attestations().isEmpty())
                && item.seats() == null
                && item.fails() == null;
    }

    private static String line(CatalogItem item) {
        String term = orNone(item.terms()).stream()
                .findFirst()
                .map(FirstCart::members)
                .orElse("\"billingCycle\":\"monthly\"");
        int quantity = item.quantity() == null
                ? 1
                : Objects.requireNonNullElse(item.quantity().minimum(), 1);
        return "{\"catalogItemId\":\"%s\",\"quantity\":%d,%s}".formatted(item.id(), quantity, term);
    }

    private static String members(Term term) {
        return "\"billingCycle\":\"%s\",\"termDuration\":\"%s\""
                .formatted(term.billingCycles().get(0), term.duration());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
