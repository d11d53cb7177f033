package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
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
    private static final int LARGEST = 100;
    private static final int ROOM_FOR_ONE = 10;

    private final BodyRoom room = new BodyRoom(ROOM_FOR_ONE);
    private final Bodies bodies = new Bodies(Patience.USUAL, room, JudgingRoom.ofThisProcess());
    private final Server jetty = new Server();
    private final LocalConnector connector = new LocalConnector(jetty);

    @BeforeEach
    void start() throws Exception {
        jetty.addConnector(connector);
        jetty.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                bodies.collect(
                        request,
                        LARGEST,
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

    /** Room is given back once an exchange is over, which may be after its answer has been read. */
    private void awaitRoom() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!room.take(ROOM_FOR_ONE)) {
            assertThat(System.nanoTime()).as("room is given back in time").isLessThan(end);
            Thread.onSpinWait();
        }
        room.give(ROOM_FOR_ONE);
    }

    private LocalConnector.LocalEndPoint begun() {
        LocalConnector.LocalEndPoint connection = connector.connect();
        connection.addInput(HEAD + "12345678");
        return connection;
    }

    @Test
    void aBodyForWhichThereIsNoRoomBesideTheOthersIsRefusedUntilTheyAreGone() throws Exception {
        assertThat(room.take(ROOM_FOR_ONE)).isTrue();

        assertThat(begun().getResponse()).startsWith("HTTP/1.1 503 ");

        room.give(ROOM_FOR_ONE);
        LocalConnector.LocalEndPoint next = begun();
        next.addInput("9");
        assertThat(next.getResponse()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void roomIsGivenBackHoweverABodyEnds() throws Exception {
        LocalConnector.LocalEndPoint whole = begun();
        whole.addInput("9");
        assertThat(whole.getResponse()).startsWith("HTTP/1.1 200 ");

        awaitRoom();
        LocalConnector.LocalEndPoint cutOff = begun();
        cutOff.addInputEOF();
        assertThat(cutOff.getResponse()).startsWith("HTTP/1.1 400 ");

        awaitRoom();
        LocalConnector.LocalEndPoint next = begun();
        next.addInput("9");
        assertThat(next.getResponse()).startsWith("HTTP/1.1 200 ");
    }
}
