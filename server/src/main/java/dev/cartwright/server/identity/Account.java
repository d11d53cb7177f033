package dev.cartwright.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.cartwright.server.domain.Customer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the accounts file names it.
 *
 * @param name for people
 * @param tenant the partner's own tenant
 * @param clientId the partner's application
 * @param clientSecret what the application proves itself with at the token endpoint
 * @param refreshToken stands for the user's consent; without it there are no App+User tokens
 * @param userId the user behind an App+User token; the application when absent
 * @param customers the only customers that the partner may act for
 */
public record Account(
        String name,
        String tenant,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String refreshToken,
        @Nullable String userId,
        List<Customer> customers) {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]+");

    /** @throws IllegalArgumentException when the tenant cannot stand in a path, or anything is there and empty */
    @JsonCreator
    public Account {
        Objects.requireNonNull(name, "name is missing");
        Objects.requireNonNull(tenant, "tenant is missing");
        Objects.requireNonNull(clientId, "clientId is missing");
        refuseEmpty("an account", "name", name);
        String account = "the account " + name;
        refuseEmpty(account, "clientId", clientId);
        refuseEmpty(account, "clientSecret", clientSecret);
        refuseEmpty(account, "refreshToken", refreshToken);
        refuseEmpty(account, "userId", userId);
        customers = List.copyOf(Objects.requireNonNull(customers, "customers is missing"));
        if (!SEGMENT.matcher(tenant).matches()) {
            throw new IllegalArgumentException(
                    "the tenant of the account " + name + " is neither a GUID nor a domain's name");
        }
    }

    /** Everybody knows an empty secret. */
    private static void refuseEmpty(String account, String member, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(account + " has an empty " + member);
        }
    }

    /** The partner's own customer, by its GUID in either case. */
    public Optional<Customer> customer(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        return customers.stream()
                .filter(customer -> customer.id().equals(wanted))
                .findFirst();
    }

    public boolean hasSecret(String offered) {
        return isSame(clientSecret, offered);
    }

    public boolean hasRefreshToken(String offered) {
        return isSame(refreshToken, offered);
    }

    /** The time taken does not tell how much of it is right. */
    private static boolean isSame(@Nullable String secret, String offered) {
        return secret != null && MessageDigest.isEqual(secret.getBytes(UTF_8), offered.getBytes(UTF_8));
    }

    /** Who acts with an App+User token. */
    String user() {
        return Objects.requireNonNullElse(userId, clientId);
    }

    /** Keeps secrets out of every log. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
