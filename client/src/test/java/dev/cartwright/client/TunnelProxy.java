package dev.cartwright.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that opens a tunnel for each CONNECT, always to the loopback address, and keeps where the callers wanted to go. */
final class TunnelProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    TunnelProxy() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Daemon.run(() -> {
            while (true) {
                Socket caller = socket.accept();
                connections.add(caller);
                Daemon.run(() -> tunnel(caller));
            }
        });
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    /** The heads of the requests. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void tunnel(Socket caller) throws IOException {
        InputStream in = caller.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        String line = head.substring(0, head.indexOf("\r\n"));
        asked.add(head.toString());
        int port = Integer.parseInt(line.replaceAll("CONNECT [^:]+:([0-9]+) HTTP/1.1", "$1"));
        Socket target = new Socket(InetAddress.getLoopbackAddress(), port);
        connections.add(target);
        caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
        Daemon.run(() -> target.getInputStream().transferTo(caller.getOutputStream()));
        in.transferTo(target.getOutputStream());
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
