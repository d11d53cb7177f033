package dev.cartwright.conformance.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Sends a request byte for byte and reads the answer; adds Host and Content-Length and nothing else. A request may bring Host lines of
 * its own, and says with an empty one that it has none. A connection serves one exchange. Safe for use by several threads.
 */
public final class WireClient {

    private static final String HOST = "Host";
    private static final List<String> NO_HOST = List.of("");

    private final URI base;
    private final Duration timeout;
    private final Connection connection;

    /** One that goes straight to its target. */
    public WireClient(URI base, Duration timeout) {
        this(base, timeout, Route.DIRECT);
    }

    /**
     * @param base scheme, host, port and an optional path that goes before every target
     * @param timeout for a whole exchange, from connecting to the last byte of the answer
     * @param route the way there
     */
    public WireClient(URI base, Duration timeout, Route route) {
        this.base = base;
        this.timeout = timeout;
        this.connection = new Connection(base, route);
    }

    /** Sends the request and waits for the final answer as long as the client may. */
    public Response send(Request request) throws IOException {
        return send(request, timeout);
    }

    /**
     * Sends the request and waits for the final answer.
     *
     * @param atMost how long to wait, if that is shorter than the client's own time
     * @throws SocketTimeoutException if the answer is not there, whole, in time
     * @throws IOException if the target is unreachable or does not speak HTTP
     */
    public Response send(Request request, Duration atMost) throws IOException {
        Duration limit = timeout.compareTo(atMost) < 0 ? timeout : atMost;
        try (Line line = new Line();
                Alarm alarm = new Alarm(line, limit)) {
            try {
                return exchange(request, connection.open(line));
            } catch (IOException e) {
                throw alarm.hasRung() ? late(limit, e) : e;
            }
        }
    }

    private static IOException late(Duration limit, IOException cause) {
        IOException late = new SocketTimeoutException(
                String.format(Locale.ROOT, "no whole answer within %.1f s", limit.toMillis() / 1000.0));
        late.initCause(cause);
        return late;
    }

    private Response exchange(Request request, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head(request));
        out.write(request.body());
        out.flush();
        return answer(new MessageReader(new BufferedInputStream(socket.getInputStream())), request.method());
    }

    private static Response answer(MessageReader reader, String method) throws IOException {
        while (true) {
            MessageReader.Head head =
                    reader.head().orElseThrow(() -> new WireException("the connection was closed without an answer"));
            Response response = HttpText.response(head.start(), head.headers(), new byte[0]);
            if (response.status() >= 200) {
                boolean bodiless = method.equals("HEAD") || response.status() == 204 || response.status() == 304;
                byte[] body = bodiless ? new byte[0] : reader.body(head.headers(), true);
                return new Response(response.status(), response.reason(), head.headers(), body);
            }
        }
    }

    private byte[] head(Request request) {
        String start = request.method() + " " + prefix() + request.target() + " HTTP/1.1";
        Headers headers = request.headers().without(HttpText.FRAMING);
        if (!headers.has(HOST)) {
            headers = headers.with(HOST, base.getRawAuthority());
        } else if (headers.values(HOST).equals(NO_HOST)) {
            headers = headers.without(List.of(HOST));
        }
        if (request.body().length > 0 || !request.method().equals("GET")) {
            headers = headers.with("Content-Length", Integer.toString(request.body().length));
        }
        return HttpText.head(start, headers);
    }

    private String prefix() {
        String path = base.getRawPath();
        String before = connection.isProxyAsked() ? base.getScheme() + "://" + base.getRawAuthority() : "";
        return before + (path == null || path.equals("/") ? "" : path.replaceAll("/+$", ""));
    }
}
