package dev.cartwright.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantedTokensTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private volatile Instant now = START;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private final List<Request> asked = new ArrayList<>();
    private WireServer endpoint;
    private volatile int status = 200;
    private volatile String body = "{\"access_token\":\"token-%d\",\"expires_in\":\"3600\"}";

    @BeforeEach
    void start() throws IOException {
        endpoint = WireServer.start(request -> {
            asked.add(request);
            return new Response(
                    status, "", Headers.NONE, body.formatted(asked.size()).getBytes(StandardCharsets.UTF_8));
        });
    }

    @AfterEach
    void stop() throws IOException {
        endpoint.close();
    }

    private Tokens tokens(Clock clock) {
        URI url = endpoint.baseUri().resolve("/tenant/oauth2/token?x=1");
        return new GrantedTokens(
                new Credentials(url, "the client", "the&secret", Optional.of("the-refresh")), TIMEOUT, clock);
    }

    private Tokens tokens() {
        return tokens(Clock.fixed(START, ZoneOffset.UTC));
    }

    @Test
    void eachSchemeIsAskedForAsDocumented() {
        Tokens tokens = tokens();

        assertThat(tokens.token(Authentication.APP_ONLY)).isEqualTo("token-1");
        assertThat(tokens.token(Authentication.APP_AND_USER)).isEqualTo("token-2");
        assertThat(tokens.token(Authentication.APP_ONLY)).isEqualTo("token-1");
        assertThat(asked).extracting(Request::target).containsOnly("/tenant/oauth2/token?x=1");
        assertThat(asked)
                .extracting(Request::text)
                .containsExactly(
                        "client_id=the+client&client_secret=the%26secret&grant_type=client_credentials"
                                + "&resource=https%3A%2F%2Fgraph.windows.net",
                        "client_id=the+client&client_secret=the%26secret&grant_type=refresh_token&refresh_token=the-refresh"
                                + "&resource=https%3A%2F%2Fapi.partnercenter.microsoft.com&scope=openid");
        assertThat(tokens.secrets()).contains("the&secret", "the-refresh", "token-1", "token-2");
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() {
        Tokens tokens = tokens(clock);

        tokens.token(Authentication.APP_ONLY);
        now = START.plusSeconds(1_799);
        assertThat(tokens.token(Authentication.APP_ONLY)).isEqualTo("token-1");
        now = START.plusSeconds(1_800);
        assertThat(tokens.token(Authentication.APP_ONLY)).isEqualTo("token-2");
    }

    @Test
    void anEndpointThatFailsForAWhileIsBridgedByWhatIsGoodYet() {
        Tokens tokens = tokens(clock);
        tokens.token(Authentication.APP_ONLY);

        status = 503;
        now = START.plusSeconds(1_800);
        assertThat(tokens.token(Authentication.APP_ONLY)).isEqualTo("token-1");
        now = START.plusSeconds(2_699);
        assertThat(tokens.token(Authentication.APP_ONLY)).isEqualTo("token-1");
        assertThat(asked).as("it is not asked at every call").hasSize(2);
        now = START.plusSeconds(3_600);
        assertThatThrownBy(() -> tokens.token(Authentication.APP_ONLY)).hasMessageContaining("answers 503");
        status = 200;
        assertThat(tokens.token(Authentication.APP_ONLY)).isEqualTo("token-4");
    }

    @Test
    void aRefusalSaysWhatToDoAndNoSecret() {
        status = 401;
        body = "{\"error\":\"invalid_client\",\"error_description\":\"No such client.\"}";

        assertThatThrownBy(() -> tokens().token(Authentication.APP_ONLY))
                .isInstanceOf(NoTokenException.class)
                .hasMessageContainingAll("answers 401", "invalid_client", "No such client.", "client secret")
                .hasMessageNotContaining("the&secret")
                .hasMessageNotContaining("?x=1");
        body = "<html>";
        assertThatThrownBy(() -> tokens().token(Authentication.APP_ONLY)).hasMessageContaining("no appOnly token");
    }

    @Test
    void anEndpointThatIsNotThereIsNamed() throws IOException {
        Tokens tokens = tokens();
        endpoint.close();

        assertThatThrownBy(() -> tokens.token(Authentication.APP_ONLY))
                .isInstanceOf(NoTokenException.class)
                .hasMessageContainingAll("token URL", "/tenant/oauth2/token", "does not answer");
    }
}
