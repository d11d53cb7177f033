package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A connection on which bytes are sent as they are; lines end in \n where the wire has \r\n. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final UnaryOperator<String> filledIn;

    /** @param filledIn puts tokens where their names stand */
    RawConnection(URI server, int patienceMillis, UnaryOperator<String> filledIn) throws IOException {
        this.filledIn = filledIn;
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(patienceMillis);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    void send(String text) throws IOException {
        send(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream()
                .write(filledIn.apply(new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1));
    }

    /** Sends nothing more, but still listens. */
    void endSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Everything until the server ends the connection. */
    String untilTheEnd() throws IOException {
        return new String(in.readAllBytes(), UTF_8);
    }

    /** The first line of what comes next; the rest of that head is read away. */
    String statusLine() throws IOException {
        return head().get(0);
    }

    /** The next answer that is not provisional. */
    Answer answer() throws IOException {
        List<String> head = head();
        while (head.get(0).startsWith("HTTP/1.1 100")) {
            head = head();
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            String[] parts = line.split(": ", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts[1]);
        }
        int length = Integer.parseInt(headers.get("content-length").get(0));
        return new Answer(
                Integer.parseInt(head.get(0).split(" ")[1]), headers, new String(in.readNBytes(length), UTF_8));
    }

    private List<String> head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError("the connection ended: " + head);
            }
            head.append((char) next);
        }
        return List.of(head.toString().trim().split("\r\n"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
