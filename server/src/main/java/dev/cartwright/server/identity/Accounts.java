package dev.cartwright.server.identity;

import dev.cartwright.server.domain.Customer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All partners, and who gives out their tokens. Immutable. */
public final class Accounts {
    private final List<Account> all;
    private final @Nullable IdentityProvider provider;

    private Accounts(List<Account> all, @Nullable IdentityProvider provider) {
        this.all = List.copyOf(all);
        this.provider = provider;
        if (all.isEmpty()) {
            throw new IllegalArgumentException("accounts is empty, so that nobody could call; name at least one");
        }
        refuseTwice("name", account -> Stream.of(account.name()));
        // Two tenants may well share an application; but what is counted or repeated by tenant is one partner's.
        refuseTwice("tenant", account -> Stream.of(account.tenant()));
        refuseTwice("customer", account -> account.customers().stream().map(Customer::id));
    }

    /**
     * The server gives out the tokens itself.
     *
     * @throws IllegalArgumentException when two accounts cannot be told apart, share a customer, or one has no secret
     */
    public static Accounts withTokenEndpoint(List<Account> all) {
        all.stream()
                .filter(account -> account.clientSecret() == null)
                .findFirst()
                .ifPresent(account -> {
                    throw new IllegalArgumentException("the account " + account.name()
                            + " has no clientSecret; it needs one unless issuer and jwksUri name an identity provider");
                });
        return new Accounts(all, null);
    }

    /**
     * A real identity provider gives out the tokens.
     *
     * @throws IllegalArgumentException when two accounts cannot be told apart or share a customer
     */
    public static Accounts of(IdentityProvider provider, List<Account> all) {
        return new Accounts(all, provider);
    }

    /** Says which accounts, and no value: one day it may be a secret. */
    private void refuseTwice(String what, Function<Account, Stream<String>> values) {
        Map<String, Account> holders = new HashMap<>();
        for (Account account : all) {
            values.apply(account).map(value -> value.toLowerCase(Locale.ROOT)).forEach(value -> {
                Account other = holders.put(value, account);
                if (other != null) {
                    String holder = other.equals(account)
                            ? "the account " + account.name() + " has a " + what + " twice"
                            : "the accounts " + other.name() + " and " + account.name() + " have the same " + what;
                    throw new IllegalArgumentException(holder + "; each belongs to one");
                }
            });
        }
    }

    /** In the order of the file. */
    public List<Account> all() {
        return all;
    }

    public Optional<Account> named(String name) {
        return all.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /** For messages that say what there is. */
    public String names() {
        return all.stream().map(Account::name).collect(Collectors.joining(", "));
    }

    /** Empty when the server gives out the tokens itself. */
    public Optional<IdentityProvider> provider() {
        return Optional.ofNullable(provider);
    }
}
