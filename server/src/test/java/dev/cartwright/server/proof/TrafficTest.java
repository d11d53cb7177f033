package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrafficTest {
    private static final int PURCHASE = 5;
    private static final long LONGER_THAN_THE_TEST = TimeUnit.HOURS.toMillis(1);

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Target refusingAfter(int requests) {
        byte[] cart = "{\"id\":\"one\"}".getBytes(UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(asked.incrementAndGet() > requests ? 503 : 200, cart.length);
            exchange.getResponseBody().write(cart);
            exchange.close();
        });
        return new Target(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "any");
    }

    @Test
    void aBuyerWhoIsRefusedAtOnceIsNotWaitedFor() {
        Traffic traffic = Traffic.start(refusingAfter(0), 1);

        assertThatThrownBy(traffic::awaitFirst)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("a buyer met 503");
    }

    @Test
    void aBuyerWhoIsRefusedLaterEndsTheWatch() throws Exception {
        Traffic traffic = Traffic.start(refusingAfter(PURCHASE), 1);
        traffic.awaitFirst();

        assertThatThrownBy(() -> traffic.watch(LONGER_THAN_THE_TEST)).hasMessageStartingWith("a buyer met 503");
    }

    @Test
    void aCallerWhoFailsEndsTheLoadWhileOthersWait() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> Load.sum(2, caller -> {
                    if (caller == 0) {
                        never.await();
                    }
                    throw new IllegalStateException("503");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the load failed: 503");
    }
}
