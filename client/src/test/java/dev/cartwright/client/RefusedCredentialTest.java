package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** What is told of an identity provider that refuses. */
final class RefusedCredentialTest extends ProviderTest {
    @Test
    void aRefusedCredentialIsToldWithoutItsSecret() {
        provider.answers(
                401, "{\"error\":\"invalid_client\",\"error_description\":\"The secret " + SECRET + " is wrong\"}");

        try (PartnerCenter partner = with(appOnly())) {
            CredentialException failure = catchThrowableOfType(
                    CredentialException.class, () -> cartOf(partner).get());

            assertThat(failure)
                    .hasMessageContaining("answered 401, invalid_client: The secret [token] is wrong")
                    .hasMessageContaining("Check client id, secret and tenant.");
            assertThat(failure.retryable()).isFalse();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aRefusedCredentialIsToldWithItsClientIdWhichIsNoSecret() {
        provider.answers(
                400, "{\"error\":\"unauthorized_client\",\"error_description\":\"Application client id is unknown\"}");

        try (PartnerCenter partner = with(appOnly())) {
            assertThatThrownBy(() -> cartOf(partner).get())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("unauthorized_client: Application client id is unknown");
        }
    }

    @Test
    void whatTheProviderDoesNotSayIsNotTold() {
        provider.answers(400, "{\"error\":null,\"error_description\":null}");

        assertThatThrownBy(() -> appOnly().token())
                .hasMessage(provider.uri() + " answered 400. Check client id, secret and tenant.");
    }

    @Test
    void aSecretInWhatTheProviderSaysOfItsBodyIsNotTold() {
        provider.answers(200, "\u001f\u008b\b", "Content-Encoding: " + SECRET);

        assertThatThrownBy(() -> appOnly().token()).hasMessageContaining("(Content-Encoding: [token])");
    }

    @Test
    void whatTheProviderSaysIsOneLineOfBoundedLength() {
        provider.answers(
                400,
                "{\"error\":\"invalid\\r\\ngrant\",\"error_description\":\"line\\r\\nline " + "x".repeat(9000) + "\"}");

        assertThatThrownBy(() -> appOnly().token())
                .hasMessageContaining("answered 400, invalid grant: line line xxx")
                .satisfies(failure ->
                        assertThat(failure.getMessage()).doesNotContain("\n").hasSizeLessThan(1500));
    }

    @Test
    void aShortClientSecretIsNoLessSecret() {
        provider.answers(401, "{\"error\":\"invalid_client\",\"error_description\":\"not xyz\"}");
        Credential credential = ProviderCredential.appOnly(provider.uri(), "client id", "xyz", time);

        try (PartnerCenter partner = with(credential)) {
            assertThatThrownBy(() -> cartOf(partner).get()).hasMessageContaining("invalid_client: not [token]");
        }
    }
}
