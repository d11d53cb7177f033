package dev.cartwright.conformance.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** What connects to a host, by whichever of its addresses; another thread may close it at any time. */
final class Line implements Closeable {

    /** An address that lets one wait does not hide the next. */
    private static final int MILLIS_TO_TRY = 5_000;

    private @Nullable Socket socket;
    private boolean isClosed;

    /** Tries the addresses of a host, one after the other. */
    Socket connect(InetAddress[] addresses, int port) throws IOException {
        IOException failure = new SocketException("no address to connect to");
        for (int i = 0; i < addresses.length; i++) {
            boolean isLast = i == addresses.length - 1;
            Socket next = next();
            try {
                next.connect(new InetSocketAddress(addresses[i], port), isLast ? 0 : MILLIS_TO_TRY);
                return next;
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private synchronized Socket next() throws IOException {
        close(socket);
        if (isClosed) {
            throw new SocketException("closed");
        }
        Socket next = new Socket();
        socket = next;
        return next;
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        close(socket);
    }

    private static void close(@Nullable Socket socket) throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
