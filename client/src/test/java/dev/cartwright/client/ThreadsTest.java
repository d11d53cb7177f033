package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One client for many threads. */
final class ThreadsTest {
    @Test
    void answersAreNotMixedUp() throws Exception {
        HttpServer echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        echo.setExecutor(threads);
        echo.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = ("{\"id\":\"" + path.substring(path.lastIndexOf('/') + 1) + "\"}").getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        echo.start();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try (PartnerCenter partner = PartnerCenter.builder()
                .endpoint(URI.create("http://127.0.0.1:" + echo.getAddress().getPort()))
                .credential(Credential.fixedToken("some-token"))
                .build()) {
            Carts carts = partner.customers().byId("c").carts();

            List<Future<String>> found = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                CartById cart = carts.byId("cart-" + i);
                found.add(callers.submit(() -> cart.get().getId()));
            }

            for (int i = 0; i < 400; i++) {
                assertThat(found.get(i).get()).isEqualTo("cart-" + i);
            }
        } finally {
            callers.shutdownNow();
            echo.stop(0);
            threads.shutdownNow();
        }
    }
}
