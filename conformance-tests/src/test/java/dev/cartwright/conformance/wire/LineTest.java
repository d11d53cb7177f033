package dev.cartwright.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** A host that has several addresses, such as localhost, of which the server listens on one. */
class LineTest {

    private static final InetAddress[] BOTH = {loopback(2), loopback(1)};

    @Test
    void theAddressThatSomebodyListensOnIsFound() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, BOTH[1]);
                Line line = new Line();
                Socket socket = line.connect(BOTH, server.getLocalPort())) {
            assertThat(socket.getInetAddress()).isEqualTo(BOTH[1]);
        }
    }

    @Test
    void whereNobodyListensTheLastFailureIsTold() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 50, BOTH[1])) {
            port = server.getLocalPort();
        }
        try (Line line = new Line()) {
            assertThatThrownBy(() -> line.connect(BOTH, port)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void whatIsClosedConnectsNoMore() throws IOException {
        Line line = new Line();
        line.close();

        assertThatThrownBy(() -> line.connect(BOTH, 9)).isInstanceOf(SocketException.class);
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
