package dev.cartwright.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.Customer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final Account account = new Account(
            "A", "tenant", "client", "the-secret", "the-refresh", "user", List.of(new Customer("ABC", "US", "USD")));

    @Test
    void customersAreFoundInEitherCase() {
        assertThat(account.customer("aBc")).contains(new Customer("abc", "US", "USD"));
        assertThat(account.customer("abcd")).isEmpty();
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
