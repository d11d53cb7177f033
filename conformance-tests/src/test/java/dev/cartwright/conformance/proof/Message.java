package dev.cartwright.conformance.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request or an answer in the bytes that came, with a Content-Length or without a body. */
@SuppressWarnings("ArrayRecordComponent")
record Message(String head, byte[] body) {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    /** What a gateway says in the server's place. */
    static final Message GATEWAY_TIMEOUT =
            new Message("HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n", new byte[0]);

    /** What a connection still held of another call's answer, which came twice. */
    static final Message ANOTHERS_REFUSAL = new Message(
            "HTTP/1.1 404 Not Found\r\nMS-RequestId: 00000000-1111-4222-8333-444455556666\r\nContent-Length: 0\r\n\r\n",
            new byte[0]);

    /** The next one; empty when the connection ends before it. */
    static Optional<Message> read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                if (head.isEmpty()) {
                    return Optional.empty();
                }
                throw new EOFException("the connection ended within a head");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        int wanted = length.find() ? Integer.parseInt(length.group(1)) : 0;
        byte[] body = in.readNBytes(wanted);
        if (body.length < wanted) {
            throw new EOFException("the connection ended within a body");
        }
        return Optional.of(new Message(head.toString(), body));
    }

    /** Without the header lines of that name. */
    Message without(String name) {
        return new Message(head.replaceAll("(?im)^" + Pattern.quote(name) + ":.*\r\n", ""), body);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
