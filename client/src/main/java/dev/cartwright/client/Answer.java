package dev.cartwright.client;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP response, its body read as far as it came; {@code cut} says why it ended early. */
final class Answer {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final @Nullable IOException cut;

    Answer(int status, Map<String, List<String>> headers, byte[] body, @Nullable IOException cut) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.cut = cut;
    }

    int status() {
        return status;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    IOException cut() {
        return cut;
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /**
     * False when it says itself that it belongs to another request: then a connection has mixed them up. Asked of a success only, since a
     * refusal holds nobody's content. Gateway and service may each have added an id, as they print the locale twice (decision 0016).
     */
    boolean isFor(Request request) {
        List<String> ids = HeaderText.values(headers, "MS-RequestId");
        return ids.isEmpty() || ids.stream().anyMatch(request.requestId()::equalsIgnoreCase);
    }

    Optional<String> header(String name) {
        return HeaderText.first(headers, name);
    }

    /** The body as text, without a byte-order mark. */
    String text() {
        return BodyText.of(body, header("Content-Type"));
    }
}
