package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service behind a proxy's tunnel reads what is sent, and says nothing. */
final class TunnelSilenceTest extends HttpsTest {
    private static final int CALLS = 60;
    private static final Duration PATIENCE = Duration.ofMillis(60);

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(60)
    void whateverTheServiceSawMayBeDone() throws Exception {
        try (ServerSocket silent = service.context()
                        .getServerSocketFactory()
                        .createServerSocket(0, CALLS, InetAddress.getLoopbackAddress());
                TunnelProxy proxy = new TunnelProxy();
                PartnerCenter partner = PartnerCenter.builder()
                        .endpoint(URI.create("https://service.invalid:" + silent.getLocalPort()))
                        .credential(Credential.fixedToken("token"))
                        .retryPolicy(RetryPolicy.none())
                        .trustStore(service.trust())
                        .requestTimeout(PATIENCE)
                        .proxy(proxy.address())
                        .build()) {
            readAll(silent);
            CartById cart = partner.customers().byId("customer").carts().byId("cart");
            Set<String> saidUndone = new HashSet<>();
            for (int i = 0; i < CALLS; i++) {
                UnreachableException failure = catchThrowableOfType(UnreachableException.class, cart::checkout);
                if (!failure.mayBeDone()) {
                    saidUndone.add(failure.requestId());
                }
            }

            assertThat(seen).isNotEmpty().filteredOn(saidUndone::contains).isEmpty();
        }
    }

    private void readAll(ServerSocket silent) {
        Daemon.run(() -> {
            while (true) {
                Socket connection = silent.accept();
                Daemon.run(() -> {
                    BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
                    Received.from(in).ifPresent(request -> seen.add(request.header("MS-RequestId")));
                    in.read();
                });
            }
        });
    }
}
