package dev.cartwright.conformance.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** How a response goes out. */
public enum Delivery {
    /** With its length. */
    WHOLE(""),
    /** The connection ends before as many bytes have come as its length says (RFC 9112, section 8). */
    SHORT_OF_ITS_LENGTH("its Content-Length says more bytes than come"),
    /** The connection ends without the chunk that ends the body (RFC 9112, section 8). */
    WITHOUT_LAST_CHUNK("in chunks, without the last one"),
    /** With its length, in pieces and with pauses. */
    SLOW("in pieces, with pauses");

    private static final int MISSING = 64;
    private static final int PIECES = 8;
    private static final long PAUSE_NANOS = 30_000_000;

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    /** In words; empty for what is nothing special. */
    public String label() {
        return label;
    }

    /** Whether the connection can serve another exchange after this one. */
    boolean isComplete() {
        return this == WHOLE || this == SLOW;
    }

    /** Writes the response, and flushes. */
    void write(Response response, OutputStream out) throws IOException {
        byte[] body = response.body();
        String start = "HTTP/1.1 " + response.status() + " " + response.reason();
        out.write(HttpText.head(start, framed(response.headers().without(HttpText.FRAMING), body.length)));
        if (this == WITHOUT_LAST_CHUNK) {
            out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } else if (this == SLOW) {
            pieces(body, out);
        } else {
            out.write(body);
        }
        out.flush();
    }

    private Headers framed(Headers headers, int length) {
        return switch (this) {
            case WITHOUT_LAST_CHUNK -> headers.with("Transfer-Encoding", "chunked");
            case SHORT_OF_ITS_LENGTH -> headers.with("Content-Length", Integer.toString(length + MISSING));
            case WHOLE, SLOW -> headers.with("Content-Length", Integer.toString(length));
        };
    }

    private static void pieces(byte[] body, OutputStream out) throws IOException {
        int size = Math.max(1, (body.length + PIECES - 1) / PIECES);
        for (int from = 0; from < body.length; from += size) {
            out.flush();
            LockSupport.parkNanos(PAUSE_NANOS);
            out.write(Arrays.copyOfRange(body, from, Math.min(body.length, from + size)));
        }
    }
}
