package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection has borrowed it gives back, however it ends. */
class PatientConnectionTest {
    private static final int CONNECTIONS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ArrayByteBufferPool.Tracking pool = new ArrayByteBufferPool.Tracking();
    private final Server jetty = new Server(null, null, pool);
    private final ServerConnector connector =
            new ServerConnector(jetty, 1, 1, new PatientConnections(new HttpConfiguration()));
    private final CountDownLatch bodies = new CountDownLatch(CONNECTIONS);

    @BeforeEach
    void listen() {
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(500);
        jetty.addConnector(connector);
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    /** Answers from a thread of its own, once all bodies are there. */
    private final class Elsewhere extends Handler.Abstract.NonBlocking {
        private final boolean gone;

        Elsewhere(boolean gone) {
            this.gone = gone;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            read(request, response, callback);
            return true;
        }

        /** The body may come later than the head. */
        private void read(Request request, Response response, Callback callback) {
            Content.Chunk body = request.read();
            if (body == null) {
                request.demand(() -> read(request, response, callback));
                return;
            }
            body.release();
            bodies.countDown();
            new Thread(() -> answer(request, response, callback)).start();
        }

        private void answer(Request request, Response response, Callback callback) {
            try {
                assertThat(bodies.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (gone) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.failed(new IOException("gone on purpose"));
            } else {
                response.setStatus(204);
                callback.succeeded();
            }
        }
    }

    @ParameterizedTest(name = "ended before its answer: {0}")
    @ValueSource(booleans = {false, true})
    void aConnectionThatHasEndedKeepsNoBuffer(boolean gone) throws Exception {
        jetty.setHandler(new Elsewhere(gone));
        jetty.start();
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                            .getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        assertThat(bodies.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Instant end = Instant.now().plus(PATIENCE);

        while (!(connector.getConnectedEndPoints().isEmpty() && pool.getLeaks().isEmpty())
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }

        assertThat(connector.getConnectedEndPoints()).isEmpty();
        assertThat(pool.getLeaks()).isEmpty();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
