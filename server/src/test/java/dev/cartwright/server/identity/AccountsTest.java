package dev.cartwright.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.Customer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String ID = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";

    private final Account account = new Account(
            "A",
            "tenant",
            "client",
            "the-secret",
            "the-refresh",
            "user",
            List.of(new Customer(ID.toUpperCase(Locale.ROOT), "US", "USD")));

    @Test
    void customersAreFoundInEitherCase() {
        assertThat(account.customer(ID.replace('d', 'D'))).contains(new Customer(ID, "US", "USD"));
        assertThat(account.customer(ID + "d")).isEmpty();
    }

    @Test
    void secretsAreKnownAndNotPrinted() {
        assertThat(account.hasSecret("the-secret")).isTrue();
        assertThat(account.hasSecret("the-secret2")).isFalse();
        assertThat(account.hasSecret("the-refresh")).isFalse();
        assertThat(account.hasRefreshToken("the-refresh")).isTrue();
        assertThat(account.hasRefreshToken("")).isFalse();
        assertThat(account + "" + new Caller(account, TokenKind.APP_ONLY, "client"))
                .doesNotContain("the-");
    }
}
