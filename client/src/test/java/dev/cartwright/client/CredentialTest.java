package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tokens come from. */
final class CredentialTest extends ProviderTest {
    private static final String REFRESH = "planted-refresh-token";

    @Test
    void appOnlyTokensAreAskedForInTheDocumentedFormAndSent() {
        provider.answers(200, granted("first-token"));
        server.answers(200, STORED);

        try (PartnerCenter partner = with(appOnly())) {
            cartOf(partner).get();
        }

        assertThat(provider.onlyRequest().body())
                .isEqualTo("grant_type=client_credentials&client_id=client+id&client_secret=" + SECRET
                        + "&resource=https%3A%2F%2Fgraph.windows.net");
        assertThat(server.onlyRequest().header("Authorization")).isEqualTo("Bearer first-token");
    }

    @Test
    void anAppAndUserCredentialSendsItsRefreshTokenAndTakesTheNewOne() {
        provider.answers(200, granted("first-token").replace("{", "{\"refresh_token\":\"rotated-refresh-token\","))
                .answers(200, granted("second-token"));
        Credential credential = ProviderCredential.appAndUser(provider.uri(), "id", SECRET, REFRESH, time);

        credential.token();
        time.pass(Duration.ofHours(2));
        credential.token();

        assertThat(provider.requests().get(0).body())
                .contains("grant_type=refresh_token")
                .contains("resource=https%3A%2F%2Fapi.partnercenter.microsoft.com")
                .endsWith("&refresh_token=" + REFRESH);
        assertThat(provider.requests().get(1).body()).endsWith("&refresh_token=rotated-refresh-token");
    }

    @Test
    void tokensAreForTheResourceThatIsGiven() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        URI resource = URI.create("https://partner.cloud.example");

        Credential.appOnly(provider.uri(), resource, "id", SECRET).token();
        Credential.appAndUser(provider.uri(), resource, "id", SECRET, REFRESH).token();

        assertThat(provider.requests())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.body()).contains("&resource=https%3A%2F%2Fpartner.cloud.example"));
    }

    @Test
    void aClockThatIsSetBackOrAheadCostsOneTokenMoreAndNoCall() {
        provider.answers(200, granted("first-token"))
                .answers(200, granted("second-token"))
                .answers(200, granted("third-token"));
        server.answers(200, STORED).answers(401, "").answers(200, STORED).answers(200, STORED);

        try (PartnerCenter partner = with(appOnly())) {
            cartOf(partner).get();
            time.pass(Duration.ofDays(-1));
            cartOf(partner).get();
            time.pass(Duration.ofDays(3));
            cartOf(partner).get();
        }

        assertThat(server.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly(
                        "Bearer first-token", "Bearer first-token", "Bearer second-token", "Bearer third-token");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void aProviderThatFailsIsAskedAgain(int status) {
        provider.answers(status, "").answers(200, granted("first-token"));
        server.answers(200, STORED);

        try (PartnerCenter partner = client().credential(appOnly())
                .retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build()) {
            assertThat(cartOf(partner).get().getId()).isEqualTo(CART);
        }
    }

    @Test
    void aCredentialThatGivesNothingIsNamedAndNothingIsSent() {
        for (Credential credential : List.<Credential>of(() -> null, () -> " ", Credential.renewed(() -> null))) {
            try (PartnerCenter partner = with(credential)) {
                CredentialException failure = catchThrowableOfType(
                        CredentialException.class, () -> cartOf(partner).get());

                assertThat(failure).hasMessageStartingWith("No token for GET ");
                assertThat(failure.retryable()).isFalse();
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anAnswerWhoseTokenCannotBeUsedIsACredentialException() {
        for (String answer : List.of(
                "{\"access_token\":\"planted words\"}",
                "{\"access_token\":null}",
                "{\"access_token\":\"token\",\"expires_in\":9223372036854775807}",
                "{\"access_token\":\"token\",\"expires_in\":\"-9223372036854775808\"}")) {
            provider.answers(200, answer);

            try (PartnerCenter partner = with(appOnly())) {
                CredentialException failure = catchThrowableOfType(
                        CredentialException.class, () -> cartOf(partner).get());

                assertThat(failure).as(answer).hasMessageContaining("Check the token URL");
                assertThat(failure.getMessage()).doesNotContain("planted words");
                assertThat(failure.retryable()).isFalse();
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void clientsThatShareACredentialShareItsTokens() {
        provider.answers(200, granted("first-token"));
        server.answers(200, STORED).answers(200, STORED);
        Credential credential = appOnly();

        try (PartnerCenter one = with(credential);
                PartnerCenter other = with(credential)) {
            cartOf(one).get();
            cartOf(other).get();
        }

        assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void noSecretIsPrinted() {
        Credential credential = Credential.appAndUser(PartnerCenter.tokenUrl("tenant"), "id", SECRET, REFRESH);

        assertThat(credential).hasToString("Credential[tokens of login.microsoftonline.com]");
        assertThat(new AccessToken("some-token", Instant.EPOCH).toString()).doesNotContain("some-token");
    }
}
