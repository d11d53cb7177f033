package dev.cartwright.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.domain.Customer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final Account account = new Account(
            "A",
            "tenant",
            "client",
            "the-secret",
            "the-refresh",
            "user",
            new Account.Tokens("the-app-token", "the-user-token"),
            List.of(new Customer("ABC", "US", "USD")));
    private final Accounts accounts = new Accounts(List.of(account));

    @Test
    void aTokenNamesItsPartnerAndItsKind() {
        Caller app = accounts.authenticate(Optional.of("Bearer the-app-token"));
        Caller user = accounts.authenticate(Optional.of("bearer  the-user-token "));

        assertThat(app.kind()).isEqualTo(TokenKind.APP_ONLY);
        assertThat(app.user()).isEqualTo("client");
        assertThat(user.kind()).isEqualTo(TokenKind.APP_AND_USER);
        assertThat(user.user()).isEqualTo("user");
    }

    @Test
    void noTokenAndAWrongOneAreDifferentRefusals() {
        assertThatThrownBy(() -> accounts.authenticate(Optional.empty())).hasMessageStartingWith("401/800001 ");
        assertThatThrownBy(() -> accounts.authenticate(Optional.of(" "))).hasMessageStartingWith("401/800001 ");
        for (String wrong :
                List.of("Bearer", "Bearer x", "Bearer the-app-token2", "Basic the-app-token", "the-app-token")) {
            assertThatThrownBy(() -> accounts.authenticate(Optional.of(wrong)))
                    .hasMessageStartingWith("401/400 ")
                    .hasMessageNotContaining("the-app-token");
        }
    }

    @Test
    void customersAreFoundInEitherCase() {
        assertThat(account.customer("aBc")).contains(new Customer("abc", "US", "USD"));
        assertThat(account.customer("abcd")).isEmpty();
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(accounts.authenticate(Optional.of("Bearer the-app-token")).toString() + account + account.tokens())
                .doesNotContain("the-");
    }
}
