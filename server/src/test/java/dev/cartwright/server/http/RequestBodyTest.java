package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n";
    private static final int ROOM_FOR_ONE = 10;

    private final Server jetty = new Server();
    private final LocalConnector connector = new LocalConnector(jetty);

    @BeforeEach
    void start() throws Exception {
        BodyRoom room = new BodyRoom(ROOM_FOR_ONE);
        jetty.addConnector(connector);
        jetty.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                RequestBody.collect(
                        request,
                        Patience.USUAL,
                        room,
                        body -> callback.succeeded(),
                        refusal -> Response.writeError(request, response, callback, refusal.status()));
                return true;
            }
        });
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    private LocalConnector.LocalEndPoint begun() {
        LocalConnector.LocalEndPoint connection = connector.connect();
        connection.addInput(HEAD + "12345678");
        return connection;
    }

    @Test
    void aBodyForWhichThereIsNoRoomBesideTheOthersIsRefusedAndTheOthersAreNot() throws Exception {
        LocalConnector.LocalEndPoint first = begun();

        assertThat(begun().getResponse()).startsWith("HTTP/1.1 503 ");

        first.addInput("9");
        assertThat(first.getResponse()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void roomIsGivenBackHoweverABodyEnds() throws Exception {
        LocalConnector.LocalEndPoint whole = begun();
        whole.addInput("9");
        assertThat(whole.getResponse()).startsWith("HTTP/1.1 200 ");

        LocalConnector.LocalEndPoint cutOff = begun();
        cutOff.addInputEOF();
        assertThat(cutOff.getResponse()).startsWith("HTTP/1.1 400 ");

        LocalConnector.LocalEndPoint next = begun();
        next.addInput("9");
        assertThat(next.getResponse()).startsWith("HTTP/1.1 200 ");
    }
}
