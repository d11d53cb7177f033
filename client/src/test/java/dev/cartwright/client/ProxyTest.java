package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Service and identity provider are reached through a proxy. */
final class ProxyTest extends HttpsTest {
    @ParameterizedTest
    @CsvSource({
        "407, false, 'it asks for credentials, which this client does not send: have it let this program through'",
        "403, false, 'have it allow this host and port, or set another one with proxy(…).'",
        "502, true, 'try again a little later'"
    })
    void aProxyThatOpensNoTunnelIsNamedWithItsStatusAndTheFix(int status, boolean retryable, String remedy) {
        try (RawServer proxy = new RawServer();
                PartnerCenter partner = service.client("service.invalid")
                        .credential(Credential.fixedToken("token"))
                        .proxy(address(proxy))
                        .build()) {
            proxy.answers(status, "no");

            assertThatThrownBy(() -> HttpsService.idOfACart(partner))
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            failure -> assertThat(failure.retryable()).isEqualTo(retryable))
                    .hasMessageContaining("the proxy refused to let it through, with status " + status
                            + ". Nothing was sent: " + remedy);
        }
    }

    @ParameterizedTest
    @CsvSource({"407, false", "403, false", "502, true"})
    void aProxyThatOpensNoTunnelToTheProviderIsNamedToo(int status, boolean retryable) {
        try (RawServer proxy = new RawServer();
                PartnerCenter partner =
                        service.client("service.invalid").proxy(address(proxy)).build()) {
            proxy.answers(status, "no");

            assertThatThrownBy(() -> HttpsService.idOfACart(partner))
                    .isInstanceOfSatisfying(
                            CredentialException.class,
                            failure -> assertThat(failure.retryable()).isEqualTo(retryable))
                    .hasMessageContaining(
                            "/token was not asked: the proxy refused to let it through, with status " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 'a whole body'", "500, 'a body that breaks off'", "20000000, 'one longer than the client reads'"})
    void aProxyThatAsksForCredentialsByHttpIsNamedToo(int length, String body) {
        try (RawServer proxy = new RawServer();
                PartnerCenter partner = byHttp().credential(Credential.fixedToken("token"))
                        .proxy(address(proxy))
                        .maxResponseBytes(10)
                        .build()) {
            proxy.sendsAndCloses(RawServer.head(407, length), "no".repeat(Math.min(length / 2, 50)));

            assertThatThrownBy(() -> HttpsService.idOfACart(partner))
                    .as(body)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("the proxy refused to let it through, with status 407. Nothing was sent: it"
                            + " asks for credentials");
        }
    }

    @Test
    void serviceAndProviderAreReachedThroughTheProxyByHttps() throws Exception {
        try (TunnelProxy proxy = new TunnelProxy();
                PartnerCenter partner = service.client("service.invalid")
                        .trustStore(service.trust())
                        .proxy(proxy.address())
                        .build()) {
            assertThat(HttpsService.idOfACart(partner)).isEqualTo("cart");

            String host = "service.invalid:" + service.port();
            assertThat(proxy.asked())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head.split("\r\n"))
                            .filteredOn(line -> !line.startsWith("User-Agent: Java-http-client/"))
                            .containsExactlyInAnyOrder("CONNECT " + host + " HTTP/1.1", "Host: " + host));
        }
    }

    @Test
    void aProxyThatIsSilentTakesTheTimeOfTheRequestAndNotOfTheConnection() {
        try (RawServer proxy = new RawServer();
                PartnerCenter partner = service.client("service.invalid")
                        .credential(Credential.fixedToken("token"))
                        .proxy(address(proxy))
                        .connectTimeout(Duration.ofMillis(100))
                        .requestTimeout(Duration.ofMillis(400))
                        .build()) {
            proxy.stallsAfter("");

            assertThatThrownBy(() -> HttpsService.idOfACart(partner))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("no answer within 400 ms");
        }
    }

    private static PartnerCenterBuilder byHttp() {
        return PartnerCenter.builder()
                .endpoint(URI.create("http://service.invalid"))
                .credential(Credential.appOnly(URI.create("http://provider.invalid/token"), "id", "secret"));
    }

    private static InetSocketAddress address(RawServer proxy) {
        return new InetSocketAddress("127.0.0.1", proxy.uri().getPort());
    }

    private static void assertIsReachedThrough(RawServer proxy, PartnerCenterBuilder client) {
        proxy.answers(200, "{\"access_token\":\"token\"}").answers(200, "{\"id\":\"cart\"}");

        try (PartnerCenter partner = client.build()) {
            assertThat(HttpsService.idOfACart(partner)).isEqualTo("cart");
        }

        assertThat(proxy.requests())
                .extracting(Received::requestLine)
                .containsExactly(
                        "POST http://provider.invalid/token HTTP/1.1",
                        "GET http://service.invalid/v1/customers/customer/carts/cart HTTP/1.1");
    }

    @Test
    void serviceAndProviderAreReachedThroughTheProxyByHttp() {
        try (RawServer proxy = new RawServer()) {
            assertIsReachedThrough(proxy, byHttp().proxy(address(proxy)));
        }
    }

    @Test
    void withoutAProxyOfTheClientsServiceAndProviderAreReachedThroughTheOneOfTheJvm() {
        ProxySelector before = ProxySelector.getDefault();
        try (RawServer proxy = new RawServer()) {
            ProxySelector.setDefault(ProxySelector.of(address(proxy)));

            assertIsReachedThrough(proxy, byHttp());
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
