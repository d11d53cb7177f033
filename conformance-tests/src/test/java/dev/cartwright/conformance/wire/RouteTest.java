package dev.cartwright.conformance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets behind https with a certificate of their own, and behind a proxy. */
class RouteTest {

    private static final String PASSWORD = "changeit";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Request REQUEST = new Request("GET", "/carts", Headers.NONE, new byte[0]);

    /** The common pool may be one thread, and both ways of a tunnel block theirs. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @TempDir
    private static Path folder;

    private static Path keys;
    private static Path certificate;
    private static HttpsServer server;
    private static URI base;

    @BeforeAll
    static void startWithItsOwnCertificate() throws Exception {
        keys = folder.resolve("keys.p12");
        certificate = folder.resolve("certificate.pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "SAN=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", certificate.toString());
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestURI().toString().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        base = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> send(Route.DIRECT))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("the certificate of 127.0.0.1 is not trusted")
                .hasMessageContaining("--trust-store");
    }

    @Test
    void aTrustStoreIsReadAsPemAndAsAKeyStore() throws Exception {
        assertThat(send(trusting(certificate, Optional.empty())).text()).isEqualTo("/carts");

        Path store = folder.resolve("trust.p12");
        keytoolOn(store, "-importcert", "-noprompt", "-file", certificate.toString());
        assertThat(send(trusting(store, Optional.of(PASSWORD))).text()).isEqualTo("/carts");
        assertThatThrownBy(() -> trusting(store, Optional.empty()))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("password");
    }

    @Test
    void aTrustedCertificateForAnotherHostIsRefused() throws Exception {
        Route route = trusting(certificate, Optional.empty());
        URI other = URI.create(base.toString().replace("127.0.0.1", "localhost"));

        assertThatThrownBy(() -> new WireClient(other, TIMEOUT, route).send(REQUEST))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("not for it");
    }

    @Test
    void aServerWithoutTlsIsNotTakenForOneWithAWrongCertificate() throws Exception {
        try (WireServer plain = WireServer.start(request -> new Response(200, "", Headers.NONE, new byte[0]))) {
            URI secure = URI.create("https://127.0.0.1:" + plain.baseUri().getPort());

            assertThatThrownBy(() -> new WireClient(secure, Duration.ofSeconds(2), Route.DIRECT).send(REQUEST))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("certificate");
        }
    }

    @Test
    void httpsGoesThroughAProxysTunnel() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> tunnel(proxy), THREADS);
            Route route = new Route(
                    Optional.of(address(proxy.getLocalPort())),
                    trusting(certificate, Optional.empty()).tls());

            assertThat(send(route).text()).isEqualTo("/carts");
            assertThat(asked.join()).startsWith("CONNECT 127.0.0.1:" + base.getPort() + " HTTP/1.1\r\n");
        }
    }

    @Test
    void aProxyThatRefusesIsNamed() throws Exception {
        try (WireServer proxy = WireServer.start(request -> new Response(403, "No Way", Headers.NONE, new byte[0]))) {
            Route route = new Route(Optional.of(address(proxy.baseUri().getPort())), Optional.empty());

            assertThatThrownBy(() -> send(route)).hasMessage("the proxy answers 403 No Way");
        }
    }

    @Test
    void plainHttpIsAskedOfTheProxyByItsWholeAddress() throws Exception {
        try (WireServer proxy = WireServer.start(request -> new Response(
                200, "OK", Headers.NONE, (request.target() + request.headers().first("Host")).getBytes(UTF_8)))) {
            Route route = new Route(Optional.of(address(proxy.baseUri().getPort())), Optional.empty());

            assertThat(new WireClient(URI.create("http://shop.invalid:81/v1"), TIMEOUT, route)
                            .send(REQUEST)
                            .text())
                    .isEqualTo("http://shop.invalid:81/v1/cartsOptional[shop.invalid:81]");
        }
    }

    private static Response send(Route route) throws IOException {
        return new WireClient(base, TIMEOUT, route).send(REQUEST);
    }

    private static Route trusting(Path file, Optional<String> password) throws Exception {
        return new Route(Optional.empty(), Optional.of(TrustStore.read(file, password)));
    }

    private static InetSocketAddress address(int port) {
        return InetSocketAddress.createUnresolved("127.0.0.1", port);
    }

    /** One tunnel; what the client asked for is the answer. */
    private static String tunnel(ServerSocket proxy) {
        try (Socket in = proxy.accept();
                Socket out = new Socket("127.0.0.1", base.getPort())) {
            byte[] asked = new byte[1000];
            int length = in.getInputStream().read(asked);
            in.getOutputStream().write("HTTP/1.1 200 Go\r\n\r\n".getBytes(UTF_8));
            CompletableFuture<Void> back = CompletableFuture.runAsync(() -> copy(out, in), THREADS);
            copy(in, out);
            back.join();
            return new String(asked, 0, length, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            System.getLogger(RouteTest.class.getName()).log(System.Logger.Level.TRACE, "a tunnel's end", e);
        }
    }

    private static void keytool(String... arguments) {
        keytoolOn(keys, arguments);
    }

    private static void keytoolOn(Path store, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "test", "-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of("-storetype", "PKCS12"));
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
