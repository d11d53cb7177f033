package dev.cartwright.server.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.cartwright.server.domain.Customer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the accounts file names it.
 *
 * @param name for people
 * @param tenant the partner's own tenant
 * @param clientId the partner's application
 * @param clientSecret what the application proves itself with
 * @param refreshToken stands for the user's consent
 * @param userId the user behind an App+User token; the application when absent
 * @param tokens the fixed tokens
 * @param customers the only customers that the partner may act for
 */
public record Account(
        String name,
        String tenant,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String refreshToken,
        @Nullable String userId,
        Tokens tokens,
        List<Customer> customers) {

    @JsonCreator
    public Account {
        Objects.requireNonNull(name, "name is missing");
        Objects.requireNonNull(tenant, "tenant is missing");
        Objects.requireNonNull(clientId, "clientId is missing");
        Objects.requireNonNull(tokens, "tokens is missing");
        customers = List.copyOf(Objects.requireNonNull(customers, "customers is missing"));
    }

    /** The partner's own customer, by its GUID in either case. */
    public Optional<Customer> customer(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        return customers.stream()
                .filter(customer -> customer.id().equals(wanted))
                .findFirst();
    }

    /** Keeps secrets out of every log. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }

    /**
     * An account's fixed tokens, one of each kind.
     *
     * @param appOnly of the application alone
     * @param appAndUser of the application on behalf of a user
     */
    public record Tokens(String appOnly, String appAndUser) {
        @JsonCreator
        public Tokens {
            Objects.requireNonNull(appOnly, "tokens.appOnly is missing");
            Objects.requireNonNull(appAndUser, "tokens.appAndUser is missing");
        }

        @Override
        public String toString() {
            return "Tokens[...]";
        }
    }
}
