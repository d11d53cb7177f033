package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Messages as people read them: start line, header lines, and the body indented where it is JSON. */
final class MessageText {

    /** So much of a body is shown. */
    private static final int SHOWN = 20_000;

    private MessageText() {}

    static String of(Request request) {
        return request.method() + " " + request.target() + headers(request.headers()) + body(request.text());
    }

    static String of(Response response) {
        String status = response.status() + (response.reason().isEmpty() ? "" : " " + response.reason());
        String mark = response.hasByteOrderMark() ? "\n\n(The body begins with a byte-order mark.)" : "";
        return status + headers(response.headers()) + mark + body(response.text());
    }

    /** The request that a case asks for, with the documented values. */
    static String of(Case.Sent sent) {
        if (!sent.isRaised()) {
            return of(sent.message());
        }
        Map<String, Integer> raise = new TreeMap<>(sent.raise());
        return of(sent.message())
                + raise.entrySet().stream()
                        .map(entry -> entry.getKey() + " raised by " + entry.getValue())
                        .collect(Collectors.joining(", ", "\n\n(The body is what the GET answered, with ", ".)"));
    }

    private static String headers(Headers headers) {
        return headers.lines().stream().map(MessageText::line).collect(Collectors.joining());
    }

    /** A line without a value is filled in when the message is sent. */
    private static String line(Header line) {
        return "\n" + line.name() + ": " + (line.value().isEmpty() ? "(fresh)" : line.value());
    }

    private static String body(String text) {
        return text.isEmpty() ? "" : "\n\n" + shown(text);
    }

    /** A body as people read it; of a long one the beginning. */
    static String shown(String text) {
        String whole = JsonText.read(text).map(JsonText::pretty).orElse(text);
        return whole.length() <= SHOWN
                ? whole
                : whole.substring(0, SHOWN) + "…\n(" + text.length() + " characters in all)";
    }
}
