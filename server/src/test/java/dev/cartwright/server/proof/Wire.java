package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/**
 * One kept-alive connection: sends prepared bytes, reads the whole answer.
 *
 * <p>It does little, so that a load leaves the processors to the server. For one thread.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[16_384];

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    static Wire open(URI base) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    Reply send(byte[] request) throws IOException {
        begin(request);
        return read();
    }

    /** Sends without waiting for an answer. */
    void begin(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private Reply read() throws IOException {
        int filled = 0;
        int body;
        do {
            filled = more(filled);
            body = endOfHead(filled);
        } while (body < 0);
        String head = new String(buffer, 0, body, ISO_8859_1);
        int end = body
                + Reply.header(head, "Content-Length").map(Integer::parseInt).orElse(0);
        while (filled < end) {
            filled = more(filled);
        }
        return new Reply(head, Arrays.copyOfRange(buffer, body, end));
    }

    private int more(int filled) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("the connection ended in the middle of an answer");
        }
        return filled + count;
    }

    private int endOfHead(int filled) {
        for (int start = 0; start + END_OF_HEAD.length <= filled; start++) {
            if (Arrays.equals(buffer, start, start + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return start + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
