package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tokens that the service refuses. */
final class RefusedTokenTest extends ProviderTest {
    @Test
    void aTokenThatIsRefusedIsGotAgainOnce() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        server.answers(401, "{\"code\":900420}").answers(200, STORED);

        try (PartnerCenter partner = with(appOnly())) {
            cartOf(partner).get();
        }

        assertThat(server.requests().get(1).header("Authorization")).isEqualTo("Bearer second-token");
        assertThat(server.requests().get(1).header("MS-RequestId"))
                .isEqualTo(server.requests().get(0).header("MS-RequestId"));
    }

    @Test
    void aSecondRefusalOfTheTokenIsTheCallers() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        server.answers(401, "{\"code\":900420}").answers(401, "{\"code\":900420}");

        try (PartnerCenter partner = with(appOnly())) {
            assertThatThrownBy(() -> cartOf(partner).get()).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aServiceThatRefusesEveryTokenCostsNoTokenRequestForEachCall() {
        provider.answers(200, granted("first-token"))
                .answers(200, granted("second-token"))
                .answers(200, granted("third-token"));
        for (int i = 0; i < 6; i++) {
            server.answers(401, "{\"code\":900420}");
        }

        try (PartnerCenter partner = with(appOnly())) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> cartOf(partner).get()).isInstanceOf(AccessDeniedException.class);
            }
            assertThat(provider.requests()).hasSize(2);
            time.pass(Duration.ofSeconds(30));
            assertThatThrownBy(() -> cartOf(partner).get()).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(provider.requests()).hasSize(3);
    }

    @Test
    void aFixedTokenThatIsRefusedIsNotSentAgain() {
        server.answers(401, "{\"code\":900420}");

        assertThatThrownBy(() -> cart().get()).isInstanceOf(AccessDeniedException.class);

        assertThat(server.onlyRequest()).isNotNull();
    }
}
