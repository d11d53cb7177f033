package dev.cartwright.conformance.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads HTTP/1.1 messages from a stream. Not for use by several threads. */
final class MessageReader {

    private static final int LINE_LIMIT = 64 * 1024;
    private static final int HEAD_LIMIT = 1000;
    private static final int BODY_LIMIT = 64 * 1024 * 1024;

    private final InputStream in;

    MessageReader(InputStream in) {
        this.in = in;
    }

    /** The next request, or nothing when the peer closed the connection between messages. */
    Optional<Head> head() throws IOException {
        Optional<String> start = line();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<Header> lines = new ArrayList<>();
        while (true) {
            String line = line().orElseThrow(() -> new WireException("the connection ended within the header lines"));
            if (line.isEmpty()) {
                return Optional.of(new Head(start.get(), new Headers(lines)));
            }
            lines.add(HttpText.header(line));
            require(lines.size() <= HEAD_LIMIT, "more than " + HEAD_LIMIT + " header lines");
        }
    }

    /** The body that the head announces. */
    byte[] body(Headers headers, boolean untilClose) throws IOException {
        if (headers.first("Transfer-Encoding").map("chunked"::equalsIgnoreCase).orElse(false)) {
            return chunks();
        }
        Optional<String> length = headers.first("Content-Length");
        if (length.isPresent()) {
            return exactly(number(length.get(), 10));
        }
        return untilClose ? in.readNBytes(BODY_LIMIT) : new byte[0];
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line().orElseThrow(
                            () -> new CutException("the connection ended before the last chunk", body.toByteArray()));
            int extension = size.indexOf(';');
            int length = number(extension < 0 ? size : size.substring(0, extension), 16);
            if (length == 0) {
                skipTrailers();
                return body.toByteArray();
            }
            body.write(exactly(length));
            require(body.size() <= BODY_LIMIT, "a body of more than " + BODY_LIMIT + " bytes");
            line();
        }
    }

    private void skipTrailers() throws IOException {
        Optional<String> line = line();
        while (line.isPresent() && !line.get().isEmpty()) {
            line = line();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new CutException("the body ended after " + bytes.length + " of " + length + " bytes", bytes);
        }
        return bytes;
    }

    private static void require(boolean condition, String fault) throws WireException {
        if (!condition) {
            throw new WireException(fault);
        }
    }

    private static int number(String text, int radix) throws WireException {
        try {
            int number = Integer.parseInt(text.trim(), radix);
            if (number < 0 || number > BODY_LIMIT) {
                throw new WireException("a length of " + number + " bytes is out of range");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new WireException("'" + text + "' is not a length");
        }
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                if (line.size() > 0) {
                    throw new WireException("the connection ended within a line");
                }
                return Optional.empty();
            }
            if (next == '\n') {
                String text = line.toString(StandardCharsets.ISO_8859_1);
                return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
            }
            line.write(next);
            if (line.size() > LINE_LIMIT) {
                throw new WireException("a line is longer than " + LINE_LIMIT + " bytes");
            }
        }
    }

    /** Start line and header lines. */
    record Head(String start, Headers headers) {}
}
