package dev.cartwright.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on a bare socket: plays the next step for each request, and keeps every request as it arrived. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);

    RawServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Daemon.run(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    List<Received> requests() {
        return new ArrayList<>(requests);
    }

    /** How many were made. */
    int connections() {
        return connections.size();
    }

    /** Those that neither side has closed. */
    long openConnections() {
        return connections.stream().filter(connection -> !connection.isClosed()).count();
    }

    Received onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests);
        }
        return requests.get(0);
    }

    /** Answers the next request with that status, header lines and JSON body. */
    RawServer answers(int status, String body, String... headerLines) {
        return answers(status, body.getBytes(StandardCharsets.UTF_8), headerLines);
    }

    RawServer answers(int status, byte[] body, String... headerLines) {
        return sends(head(status, body.length, headerLines), body);
    }

    /** Answers the next request with exactly these bytes. */
    RawServer sends(String head, byte[] body) {
        steps.add(out -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return true;
        });
        return this;
    }

    /** Does something while the next request waits, then answers it. */
    RawServer answersAfter(Runnable work, int status, String body) {
        steps.add(out -> {
            work.run();
            out.write((head(status, body.length()) + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
        return this;
    }

    /** Sends these bytes for the next request and closes the connection. */
    RawServer sendsAndCloses(String head, String body) {
        steps.add(out -> {
            out.write((head + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return false;
        });
        return this;
    }

    /** Closes the connection of the next request without a word. */
    RawServer cuts() {
        steps.add(out -> false);
        return this;
    }

    /** Sends these bytes for the next request, then nothing until the server is closed. */
    RawServer stallsAfter(String beginning) {
        steps.add(out -> {
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            out.flush();
            stalled.countDown();
            closing.await();
            return false;
        });
        return this;
    }

    /** Waits until {@link #stallsAfter} has sent what it sends. */
    void awaitStall() throws InterruptedException {
        stalled.await();
    }

    static String head(int status, int length, String... headerLines) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Some Reason\r\n");
        for (String line : headerLines) {
            head.append(line).append("\r\n");
        }
        return head.append("Content-Type: application/json; charset=utf-8\r\nContent-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .toString();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket connection = socket.accept();
            connections.add(connection);
            if (closing.getCount() == 0) {
                // A socket on which a thread waits may take one more.
                connection.close();
                return;
            }
            Daemon.run(() -> serve(connection));
        }
    }

    private void serve(Socket connection) throws Exception {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            boolean open = true;
            while (open) {
                Optional<Received> request = Received.from(in);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request.get());
                open = steps.take().play(connection.getOutputStream());
            }
        }
    }

    /** What to do after a request; false ends the connection. */
    private interface Step {
        boolean play(OutputStream out) throws Exception;
    }
}
