package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Credentials and sources of tokens that are not written in Java: they may throw checked exceptions. */
final class ForeignSourceTest extends ProviderTest {
    @Test
    void aCheckedExceptionOfACredentialThatIsNotJavaEndsTheCall() {
        Credential sneaky = () -> {
            throw ForeignSourceTest.<RuntimeException>unchecked(new IOException("no token"));
        };
        try (PartnerCenter patient = client().credential(sneaky).build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.getAsync().get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CredentialException.class)
                    .hasRootCauseMessage("no token");
            assertThatThrownBy(cart::get)
                    .isInstanceOf(CredentialException.class)
                    .hasRootCauseMessage("no token");
        }
    }

    @SuppressWarnings("unchecked") // as a compiler does that knows no checked exceptions
    private static <T extends Exception> T unchecked(Exception exception) throws T {
        throw (T) exception;
    }

    @Test
    void aTokenThatStillWorksIsUsedWhenItsRenewalFailsWithACheckedException() {
        AtomicInteger asked = new AtomicInteger();
        Credential credential = new RenewedToken(
                longest -> {
                    if (asked.incrementAndGet() > 1) {
                        throw ForeignSourceTest.<RuntimeException>unchecked(new IOException("no token"));
                    }
                    return new AccessToken("first-token", FakeTime.START.plus(Duration.ofHours(1)));
                },
                "foreign",
                time);
        credential.token();
        time.pass(Duration.ofMinutes(56));

        assertThat(credential.token()).isEqualTo("first-token");
        assertThat(credential.token()).isEqualTo("first-token");

        assertThat(asked).hasValue(2);
    }

    @Test
    void aCheckedExceptionOfASourceIsTheCauseOfTheCallers() {
        Credential credential = Credential.renewed(() -> {
            throw ForeignSourceTest.<RuntimeException>unchecked(new IOException("no token"));
        });
        try (PartnerCenter partner = with(credential)) {
            assertThatThrownBy(() -> cartOf(partner).get())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("the source of tokens failed with IOException, the cause of this.")
                    .cause()
                    .isInstanceOf(IOException.class)
                    .hasMessage("no token");
        }
    }
}
