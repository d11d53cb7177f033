package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** An answer as it came over the wire. */
@SuppressWarnings("ArrayRecordComponent")
record Reply(String head, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    int status() {
        return Integer.parseInt(head, STATUS_AT, STATUS_AT + 3, 10);
    }

    boolean isSuccess() {
        return status() / 100 == 2;
    }

    Optional<String> header(String name) {
        return header(head, name);
    }

    static Optional<String> header(String head, String name) {
        for (int line = head.indexOf("\r\n") + 2; line < head.length(); line = head.indexOf("\r\n", line) + 2) {
            int colon = line + name.length();
            if (head.regionMatches(true, line, name, 0, name.length()) && head.startsWith(":", colon)) {
                return Optional.of(
                        head.substring(colon + 1, head.indexOf("\r\n", line)).trim());
            }
        }
        return Optional.empty();
    }

    String text() {
        return new String(body, UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text(), e);
        }
    }

    /** Itself, when it says 2xx. */
    Reply orFail() {
        if (!isSuccess()) {
            throw new IllegalStateException(status() + " " + text());
        }
        return this;
    }
}
