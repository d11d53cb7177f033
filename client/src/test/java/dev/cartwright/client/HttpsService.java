package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A service of one cart, and its identity provider, by https with a certificate that nobody else trusts. */
final class HttpsService implements AutoCloseable {
    private static final char[] PASSWORD = "password".toCharArray();
    private static final String TOKEN_PATH = "/token";

    private final KeyStore keys;
    private final HttpsServer server;

    /** @param folder for its keys */
    HttpsService(Path folder) throws Exception {
        keys = selfSigned("service", folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            boolean token = exchange.getRequestURI().getPath().equals(TOKEN_PATH);
            byte[] body = (token ? "{\"access_token\":\"token\"}" : "{\"id\":\"cart\"}").getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** By which it, or another in its name, identifies itself. */
    SSLContext context() throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** Its own certificate and no other. */
    KeyStore trust() throws Exception {
        return trusting(keys, "service");
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Of this service under that name, which sends each call once. */
    PartnerCenterBuilder client(String host) {
        String url = "https://" + host + ":" + port();
        return PartnerCenter.builder()
                .endpoint(URI.create(url))
                .credential(Credential.appOnly(URI.create(url + TOKEN_PATH), "id", "secret"))
                .retryPolicy(RetryPolicy.none());
    }

    static String idOfACart(PartnerCenter partner) {
        return partner.customers().byId("customer").carts().byId("cart").get().getId();
    }

    static KeyStore selfSigned(String name, Path folder) throws Exception {
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

    static KeyStore trusting(KeyStore keys, String name) throws Exception {
        KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
        trust.load(null, null);
        trust.setCertificateEntry(name, keys.getCertificate(name));
        return trust;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
