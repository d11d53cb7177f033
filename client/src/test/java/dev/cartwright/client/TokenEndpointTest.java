package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the token endpoint is reached. */
final class TokenEndpointTest extends ProviderTest {
    @Test
    void aRedirectOfTheProviderIsNotFollowedAndItsTokenUrlIsToBeChecked() {
        provider.answers(302, "", "Location: http://elsewhere.invalid/token");

        assertThatThrownBy(() -> appOnly().token())
                .hasMessage(
                        provider.uri() + " answered 302. Check the token URL: a redirect is not followed, so that the"
                                + " secret goes nowhere else.");
        assertThat(provider.onlyRequest().header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void anAnswerOfTheProviderInACodingThatNobodyAskedForIsNamed() {
        provider.answers(200, "\u001f\u008b\b", "Content-Encoding: gzip");

        assertThatThrownBy(() -> appOnly().token())
                .hasMessage(provider.uri() + " answered 200 and its body is in a coding that was not asked for"
                        + " (Content-Encoding: gzip). Check the token URL.");
    }

    @Test
    void aProviderWhoseAnswerIsNoHttpIsACredentialException() {
        provider.sendsAndCloses("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "{}");

        try (PartnerCenter partner = with(appOnly())) {
            assertThatThrownBy(() -> cartOf(partner).get())
                    .isInstanceOfSatisfying(
                            CredentialException.class,
                            failure -> assertThat(failure.retryable()).isTrue())
                    .hasMessageContaining("did not answer (ProtocolException)");
        }
    }

    @Test
    @Timeout(20)
    void aProviderThatStallsHoldsACallNoLongerThanItsDeadline() {
        for (String beginning : List.of("", RawServer.head(200, 500) + "{\"access_token\":")) {
            provider.stallsAfter(beginning);

            try (PartnerCenter hasty = client().credential(appOnly())
                    .deadline(Duration.ofMillis(200))
                    .build()) {
                assertThatThrownBy(() -> cartOf(hasty).get())
                        .isInstanceOf(CredentialException.class)
                        .hasMessageContaining("has not answered in the time that this call has");
            }
        }
    }

    @Test
    void aTokenUrlOrATenantThatCannotWorkIsRefusedWithTheFix() {
        for (String url :
                List.of("ftp://host/token", "/token", "https://user@host/token", "https://host:70000/token")) {
            assertThatThrownBy(() -> Credential.appOnly(URI.create(url), "id", SECRET))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pass PartnerCenter.tokenUrl(tenant)");
        }
        for (String tenant : List.of("contoso .com", "contoso/../evil", "..", "contoso.com?code=1", "contoso.com ")) {
            assertThatThrownBy(() -> PartnerCenter.tokenUrl(tenant))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pass the id or the domain of the partner's tenant");
        }
        assertThat(PartnerCenter.tokenUrl("contoso.onmicrosoft.com").getPath())
                .isEqualTo("/contoso.onmicrosoft.com/oauth2/token");
    }

    @Test
    void aMessageShowsTheTokenUrlWithoutItsQuery() {
        provider.answers(403, "{}").cuts().answers(200, "{}");
        Credential credential =
                Credential.appOnly(provider.uri().resolve("/token?code=planted-key"), "client id", SECRET);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(credential::token)
                    .hasMessageStartingWith(provider.uri() + "/token ")
                    .hasMessageNotContaining("planted-key");
        }
        assertThat(provider.requests().get(0).requestLine()).isEqualTo("POST /token?code=planted-key HTTP/1.1");
    }

    @Test
    void aTokenIsAskedForWithoutAnUpgrade() {
        provider.answers(200, granted("first-token"));

        appOnly().token();

        assertThat(provider.onlyRequest().header("Upgrade")).isEmpty();
    }

    @Test
    void anHttpClientForTheProviderIsMadeWithTheFirstTokenAndOnceAsLongAsItIsThere() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        List<HttpClient> made = new ArrayList<>();

        Credential credential = ProviderCredential.appOnly(provider.uri(), "id", SECRET, time)
                .through(() -> {
                    made.add(HttpStack.http(Duration.ofSeconds(5)).build());
                    return made.get(0);
                });

        assertThat(made).isEmpty();
        credential.token();
        time.pass(Duration.ofHours(2));
        credential.token();
        assertThat(made).hasSize(1);
    }

    @Test
    @Timeout(20)
    void theConnectTimeoutOfTheClientIsThatOfTheProviderToo() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PartnerCenter hasty = client().connectTimeout(Duration.ofMillis(200))
                        .credential(Credential.appOnly(
                                URI.create("http://127.0.0.1:" + full.getLocalPort() + "/token"), "id", SECRET))
                        .build()) {
            List<Socket> queue = filled(full);
            long start = System.nanoTime();

            assertThatThrownBy(() -> cartOf(hasty).get())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("did not answer (HttpConnectTimeoutException)");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            for (Socket connection : queue) {
                connection.close();
            }
        }
    }

    /** Connections that nobody accepts, as many as there is room for: the next one is not answered. */
    private static List<Socket> filled(ServerSocket server) throws IOException {
        List<Socket> queue = new ArrayList<>();
        while (true) {
            Socket connection = new Socket();
            queue.add(connection);
            try {
                connection.connect(server.getLocalSocketAddress(), 500);
            } catch (SocketTimeoutException e) {
                return queue;
            }
        }
    }
}
