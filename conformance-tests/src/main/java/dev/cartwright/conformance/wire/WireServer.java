package dev.cartwright.conformance.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A loopback HTTP server that hands every request to one handler and writes its answer as it is. */
public final class WireServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WireServer.class.getName());

    private final ServerSocket socket;
    private final Replier replier;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private WireServer(ServerSocket socket, Replier replier) {
        this.socket = socket;
        this.replier = replier;
    }

    /** Starts on a free port of the loopback address. */
    public static WireServer start(Handler handler) throws IOException {
        return startReplying(request -> new Reply(handler.answer(request), Delivery.WHOLE));
    }

    /** Starts likewise; the handler also says how its answers go out. */
    public static WireServer startReplying(Replier replier) throws IOException {
        WireServer server = new WireServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), replier);
        daemon(server::accept, "wire-server");
        return server;
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                // Whoever connects while the socket is being closed may still be let in.
                if (socket.isClosed()) {
                    connection.close();
                }
                daemon(() -> serve(connection), "wire-connection");
            }
        } catch (SocketException e) {
            LOG.log(System.Logger.Level.TRACE, "closed", e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot accept connections any more", e);
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            MessageReader reader = new MessageReader(new BufferedInputStream(connection.getInputStream()));
            OutputStream out = connection.getOutputStream();
            while (exchange(reader, out)) {
                out.flush();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.TRACE, "a connection ended", e);
        } finally {
            open.remove(connection);
        }
    }

    private boolean exchange(MessageReader reader, OutputStream out) throws IOException {
        MessageReader.Head head = reader.head().orElse(null);
        if (head == null) {
            return false;
        }
        if (head.headers().has("Expect")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        String[] start = HttpText.startOfRequest(head.start());
        Reply reply =
                replier.answer(new Request(start[0], start[1], head.headers(), reader.body(head.headers(), false)));
        reply.delivery().write(reply.response(), out);
        return reply.delivery().isComplete();
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers requests, several at a time. */
    @FunctionalInterface
    public interface Handler {
        Response answer(Request request) throws IOException;
    }

    /** Answers requests, several at a time, and says how the answers go out. */
    @FunctionalInterface
    public interface Replier {
        Reply answer(Request request) throws IOException;
    }
}
