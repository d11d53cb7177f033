package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to the service and to the identity provider: through a proxy, and by certificates of one's own. */
final class ProxyAndTrustTest {
    private static final char[] PASSWORD = "password".toCharArray();
    private static final Time NO_PAUSES = new FakeTime() {
        @Override
        public void sleep(Duration pause) {
            throw new AssertionError("sent again");
        }
    };
    private static final String TOKEN_PATH = "/token";

    @TempDir
    private static Path folder;

    private static KeyStore keys;
    private static HttpsServer service;

    @BeforeAll
    static void startTheService() throws Exception {
        keys = selfSigned("service");
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        service = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setHttpsConfigurator(new HttpsConfigurator(context));
        service.createContext("/", exchange -> {
            boolean token = exchange.getRequestURI().getPath().equals(TOKEN_PATH);
            byte[] body = (token ? "{\"access_token\":\"token\"}" : "{\"id\":\"cart\"}").getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterAll
    static void stopTheService() {
        service.stop(0);
    }

    private static KeyStore selfSigned(String name) throws Exception {
        File file = folder.resolve(name + ".p12").toFile();
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1,dns:service.invalid",
                        "-keystore",
                        file.getPath(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        return KeyStore.getInstance(file, PASSWORD);
    }

    private static KeyStore trusting(KeyStore keys, String name) throws Exception {
        KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
        trust.load(null, null);
        trust.setCertificateEntry(name, keys.getCertificate(name));
        return trust;
    }

    private static PartnerCenter.Builder client(String host) {
        String url = "https://" + host + ":" + service.getAddress().getPort();
        return PartnerCenter.builder()
                .endpoint(URI.create(url))
                .credential(Credential.appOnly(URI.create(url + TOKEN_PATH), "id", "secret"))
                .retryPolicy(RetryPolicy.none());
    }

    private static String idOfACart(PartnerCenter partner) {
        return partner.customers().byId("customer").carts().byId("cart").get().getId();
    }

    @Test
    void theCertificatesOfTheTrustStoreAreTrustedForServiceAndProvider() throws Exception {
        try (PartnerCenter partner =
                client("127.0.0.1").trustStore(trusting(keys, "service")).build()) {
            assertThat(idOfACart(partner)).isEqualTo("cart");
        }
    }

    @Test
    void aCertificateThatNoTrustStoreHasIsNotTrusted() throws Exception {
        try (PartnerCenter byTheJdk = client("127.0.0.1")
                        .credential(Credential.fixedToken("token"))
                        .build();
                PartnerCenter byAnother = client("127.0.0.1")
                        .credential(Credential.fixedToken("token"))
                        .trustStore(trusting(selfSigned("stranger"), "stranger"))
                        .build()) {
            assertThatThrownBy(() -> idOfACart(byTheJdk))
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            failure -> assertThat(failure.retryable()).isFalse())
                    .hasMessageContaining(
                            "its certificate is not trusted (SSLHandshakeException). Nothing was sent: check"
                                    + " the endpoint, and that trustStore(…) holds the certificate of whoever issued its own.");
            assertThatThrownBy(() -> idOfACart(byAnother))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("SSLHandshakeException");
        }
    }

    @Test
    void aProviderWithACertificateThatNoTrustStoreHasGetsNoSecretAndIsNotAskedAgain() {
        try (PartnerCenter partner = client("127.0.0.1")
                .retryPolicy(RetryPolicy.standard())
                .time(NO_PAUSES, () -> 0.5)
                .build()) {
            assertThatThrownBy(() -> idOfACart(partner))
                    .isInstanceOfSatisfying(
                            CredentialException.class,
                            failure -> assertThat(failure.retryable()).isFalse())
                    .hasMessageContaining("/token is not trusted (SSLHandshakeException). Check the token URL, and that"
                            + " trustStore(…) holds the certificate of whoever issued this one.");
        }
    }

    @Test
    void aServiceWhoseCertificateIsNotTrustedIsNotAskedAgain() {
        try (PartnerCenter partner = client("127.0.0.1")
                .credential(Credential.fixedToken("token"))
                .retryPolicy(RetryPolicy.standard())
                .time(NO_PAUSES, () -> 0.5)
                .build()) {
            assertThatThrownBy(() -> idOfACart(partner)).isInstanceOf(UnreachableException.class);
        }
    }

    @Test
    void aTrustStoreThatTrustsNobodyIsRefused() throws Exception {
        KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
        empty.load(null, null);

        assertThatThrownBy(() -> client("127.0.0.1").trustStore(empty).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The trustStore holds no certificate that could be trusted: put those of the"
                        + " issuers into it, or leave it out");
    }

    @ParameterizedTest
    @CsvSource({
        "407, false, 'it asks for credentials, which this client does not send: have it let this program through'",
        "403, false, 'have it allow this host and port, or set another one with proxy(…).'",
        "502, true, 'try again a little later'"
    })
    void aProxyThatOpensNoTunnelIsNamedWithItsStatusAndTheFix(int status, boolean retryable, String remedy) {
        try (RawServer proxy = new RawServer();
                PartnerCenter partner = client("service.invalid")
                        .credential(Credential.fixedToken("token"))
                        .proxy(address(proxy))
                        .build()) {
            proxy.answers(status, "no");

            assertThatThrownBy(() -> idOfACart(partner))
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
                        client("service.invalid").proxy(address(proxy)).build()) {
            proxy.answers(status, "no");

            assertThatThrownBy(() -> idOfACart(partner))
                    .isInstanceOfSatisfying(
                            CredentialException.class,
                            failure -> assertThat(failure.retryable()).isEqualTo(retryable))
                    .hasMessageContaining(
                            "/token was not asked: the proxy refused to let it through, with status " + status);
        }
    }

    @Test
    void aProxyThatAsksForCredentialsByHttpIsNamedToo() {
        try (RawServer proxy = new RawServer();
                PartnerCenter partner = byHttp().credential(Credential.fixedToken("token"))
                        .proxy(address(proxy))
                        .build()) {
            proxy.answers(407, "no");

            assertThatThrownBy(() -> idOfACart(partner))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("with status 407");
        }
    }

    @Test
    void serviceAndProviderAreReachedThroughTheProxyByHttps() throws Exception {
        try (TunnelProxy proxy = new TunnelProxy();
                PartnerCenter partner = client("service.invalid")
                        .trustStore(trusting(keys, "service"))
                        .proxy(proxy.address())
                        .build()) {
            assertThat(idOfACart(partner)).isEqualTo("cart");

            String line = "CONNECT service.invalid:" + service.getAddress().getPort() + " HTTP/1.1";
            assertThat(proxy.asked()).containsExactly(line, line);
        }
    }

    private static PartnerCenter.Builder byHttp() {
        return PartnerCenter.builder()
                .endpoint(URI.create("http://service.invalid"))
                .credential(Credential.appOnly(URI.create("http://provider.invalid/token"), "id", "secret"));
    }

    private static InetSocketAddress address(RawServer proxy) {
        return new InetSocketAddress("127.0.0.1", proxy.uri().getPort());
    }

    private static void assertIsReachedThrough(RawServer proxy, PartnerCenter.Builder client) {
        proxy.answers(200, "{\"access_token\":\"token\"}").answers(200, "{\"id\":\"cart\"}");

        try (PartnerCenter partner = client.build()) {
            assertThat(idOfACart(partner)).isEqualTo("cart");
        }

        assertThat(proxy.requests())
                .extracting(RawServer.Received::requestLine)
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
