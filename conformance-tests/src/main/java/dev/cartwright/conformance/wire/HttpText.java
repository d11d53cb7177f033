package dev.cartwright.conformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads HTTP messages from documentation text and from start lines, and writes heads. */
public final class HttpText {

    /** What says where a body ends: computed when a message goes out. */
    static final Set<String> FRAMING = Set.of("Content-Length", "Transfer-Encoding");

    private HttpText() {}

    /**
     * Reads a request as a documentation page prints it.
     *
     * @throws WireException if the text is not an HTTP request
     */
    public static Request request(String text) throws WireException {
        Printed printed = split(text);
        String[] start = startOfRequest(printed.start());
        return new Request(
                start[0],
                originForm(start[1]),
                printed.headers(),
                printed.body().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a response as a documentation page prints it.
     *
     * @throws WireException if the text is not an HTTP response
     */
    public static Response response(String text) throws WireException {
        Printed printed = split(text);
        return response(printed.start(), printed.headers(), printed.body().getBytes(StandardCharsets.UTF_8));
    }

    static Response response(String start, Headers headers, byte[] body) throws WireException {
        String[] parts = start.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/") || !parts[1].matches("[1-9][0-9][0-9]")) {
            throw new WireException("'" + start + "' is not the status line of a response");
        }
        return new Response(Integer.parseInt(parts[1]), parts.length > 2 ? parts[2] : "", headers, body);
    }

    /** A head as it goes out. */
    static byte[] head(String start, Headers headers) {
        StringBuilder head = new StringBuilder(256).append(start).append("\r\n");
        for (Header line : headers.lines()) {
            head.append(line.name()).append(": ").append(line.value()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Pages print whole addresses in the request line too; the host is the target's. */
    private static String originForm(String target) {
        String path = target.replaceFirst("(?i)^https?://[^/?]+", "");
        return path.isEmpty() ? "/" : path;
    }

    /** Method and target of a request line. */
    static String[] startOfRequest(String start) throws WireException {
        String[] parts = start.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/")) {
            throw new WireException("'" + start + "' is not a request line");
        }
        return parts;
    }

    static Header header(String line) throws WireException {
        int colon = line.indexOf(':');
        if (colon < 1 || line.substring(0, colon).matches(".*[\\s{}\"].*")) {
            throw new WireException("'" + line + "' is not a header line; is the empty line before the body missing?");
        }
        return new Header(line.substring(0, colon), line.substring(colon + 1).trim());
    }

    private static Printed split(String text) throws WireException {
        List<Header> headers = new ArrayList<>();
        int at = text.indexOf('\n');
        if (at < 0) {
            throw new WireException("the text is a single line, not an HTTP message");
        }
        String start = text.substring(0, at).stripTrailing();
        while (++at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = (end < 0 ? text.substring(at) : text.substring(at, end)).stripTrailing();
            at = end < 0 ? text.length() : end;
            if (line.isEmpty()) {
                break;
            }
            headers.add(header(line));
        }
        String body = at < text.length() ? text.substring(at + 1) : "";
        return new Printed(start, new Headers(headers), body);
    }

    private record Printed(String start, Headers headers, String body) {}
}
