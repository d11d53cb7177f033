package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Authenticator;
import dev.cartwright.server.identity.Caller;
import dev.cartwright.server.identity.TokenKind;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thread reads all connections here: whoever waits on it holds up everybody. */
class WorkerHandlerTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final String CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";
    private static final String CARTS = "/v1/customers/" + CUSTOMER + "/carts";
    private static final Caller CALLER = new Caller(
            new Account("A", "t", "c", "s", null, null, List.of(new Customer(CUSTOMER, "US", "USD"))),
            TokenKind.APP_ONLY,
            "c");

    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty, 1, 1);
    private final Routes routes = new Routes(Contract.builtIn().operations());
    private final Gate gate = new Gate(
            routes, new KnowsOne(), new Throttling(OptionalInt.empty(), OptionalInt.empty(), Clock.systemUTC()));
    private volatile boolean wasRead;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(new WorkerHandler(new Waiting(), routes, new KnowsOne()));
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        release.countDown();
        jetty.stop();
    }

    /** Waits until it is released, but for a caller who is known by then. */
    private final class Waiting extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (KnownCaller.of(request).isEmpty()) {
                held.countDown();
                if (!release.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("was not released");
                }
            } else {
                gate.judge(request);
                wasRead = StackWalker.getInstance()
                        .walk(frames ->
                                frames.anyMatch(frame -> frame.getClassName().contains("ExecutionStrategy")));
            }
            response.setStatus(204);
            callback.succeeded();
            return true;
        }
    }

    private static final class KnowsOne implements Authenticator {
        @Override
        public Caller authenticate(Optional<String> authorization) {
            throw new AssertionError("nobody asks again who is known");
        }

        @Override
        public Optional<Caller> remembered(Optional<String> authorization) {
            return authorization.filter("Bearer known"::equals).map(known -> CALLER);
        }
    }

    private Socket sending(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        socket.getOutputStream()
                .write((request + "Host: x\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET " + CARTS + "/d HTTP/1.1\nAuthorization: Bearer known\n",
                "GET /health/ready HTTP/1.1\n",
                "POST " + CARTS + " HTTP/1.1\nContent-Length: 0\n",
                "POST " + CARTS + " HTTP/1.1\nAuthorization: Bearer unknown\nContent-Length: 0\n",
                "POST " + CARTS + " HTTP/1.1\nAuthorization: Bearer known\nContent-Length: 3000\n",
                "POST " + CARTS + " HTTP/1.1\nAuthorization: Bearer known\nTransfer-Encoding: chunked\n",
                "POST " + CARTS + "/../../../t/oauth2/token HTTP/1.1\nAuthorization: Bearer known\nContent-Length: 0\n",
                "POST /_faults HTTP/1.1\nAuthorization: Bearer known\nContent-Length: 0\n",
                "BREW " + CARTS + " HTTP/1.1\nAuthorization: Bearer known\nContent-Length: 0\n"
            })
    void whatMayWaitHoldsNobodyUp(String request) throws Exception {
        try (Socket waiting = sending(request);
                Socket other =
                        sending("PUT " + CARTS + "/d HTTP/1.1\nAuthorization: Bearer known\nContent-Length: 0\n")) {
            assertThat(held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(status(other)).isEqualTo("HTTP/1.1 204");

            release.countDown();
            assertThat(status(waiting)).isEqualTo("HTTP/1.1 204");
        }
    }

    @Test
    void aKnownCallersWriteIsHandledWhereItWasRead() throws Exception {
        String write = "POST " + CARTS + " HTTP/1.1\nAuthorization: Bearer known\nContent-Length: 0\n";

        try (Socket known = sending(write)) {
            assertThat(status(known)).isEqualTo("HTTP/1.1 204");
        }

        assertThat(wasRead).isTrue();
    }
}
