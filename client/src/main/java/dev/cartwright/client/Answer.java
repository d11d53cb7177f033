package dev.cartwright.client;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One HTTP response, its body read as far as it came; {@code cut} says why it ended early. */
final class Answer {
    /** No content coding: without a word of it any is allowed (RFC 9110), and the JDK's client decodes none. */
    static final String IDENTITY = "identity";

    /** What no text of a service holds: control characters, and what is none in its encoding. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFD]");

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
        return isSuccess(status);
    }

    static boolean isSuccess(int status) {
        return status / 100 == 2;
    }

    /**
     * False when it says itself that it belongs to another request, be it a success or a refusal: then a connection has mixed them up. What
     * is no UUID is no call's id. Gateway and service may each have added one, as they print the locale twice (decision 0016).
     */
    static boolean isFor(String requestId, Map<String, List<String>> headers) {
        List<String> ids = HeaderText.values(headers, HeaderText.REQUEST_ID);
        return ids.stream().noneMatch(Argument::isUuid) || ids.stream().anyMatch(requestId::equalsIgnoreCase);
    }

    boolean isFor(Request request) {
        return isFor(request.requestId(), headers);
    }

    Optional<String> header(String name) {
        return HeaderText.first(headers, name);
    }

    /**
     * The content coding of a body that can therefore not be read. Empty when there is none, or the body is text all the same: who decodes an
     * answer on its way may leave the header.
     */
    Optional<String> coding() {
        return header(HttpHeaders.CONTENT_ENCODING)
                .filter(coding -> !coding.trim().equalsIgnoreCase(IDENTITY))
                .filter(coding -> NO_TEXT.matcher(decoded()).find());
    }

    /** The body as text, without a byte-order mark; empty when it is coded. */
    String text() {
        if (coding().isPresent()) {
            return "";
        }
        return decoded();
    }

    private String decoded() {
        return BodyText.of(body, header(HttpHeaders.CONTENT_TYPE));
    }
}
