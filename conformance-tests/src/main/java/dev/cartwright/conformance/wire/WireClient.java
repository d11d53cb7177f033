package dev.cartwright.conformance.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends a request byte for byte and reads the answer; adds Host and Content-Length and nothing else. A connection
 * serves one exchange. Safe for use by several threads.
 */
public final class WireClient {

    private static final Set<String> FRAMING = Set.of("Content-Length", "Transfer-Encoding");

    private final URI base;
    private final Duration timeout;

    /**
     * @param base scheme, host, port and an optional path that goes before every target
     * @param timeout for connecting and for each read
     */
    public WireClient(URI base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
    }

    /**
     * Sends the request and waits for the final answer.
     *
     * @throws IOException if the target is unreachable, silent, or does not speak HTTP
     */
    public Response send(Request request) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(request).getBytes(StandardCharsets.ISO_8859_1));
            out.write(request.body());
            out.flush();
            return answer(new MessageReader(new BufferedInputStream(socket.getInputStream())), request.method());
        }
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

    private String head(Request request) {
        StringBuilder head = new StringBuilder(256)
                .append(request.method())
                .append(' ')
                .append(prefix())
                .append(request.target())
                .append(" HTTP/1.1\r\n");
        Headers headers = request.headers().without(FRAMING).with("Host", base.getRawAuthority());
        if (request.body().length > 0 || !request.method().equals("GET")) {
            headers = headers.with("Content-Length", Integer.toString(request.body().length));
        }
        for (Header line : headers.lines()) {
            head.append(line.name()).append(": ").append(line.value()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private String prefix() {
        String path = base.getRawPath();
        return path == null || path.equals("/") ? "" : path.replaceAll("/+$", "");
    }

    private Socket connect() throws IOException {
        boolean secure = "https".equalsIgnoreCase(base.getScheme());
        int port = base.getPort() >= 0 ? base.getPort() : secure ? 443 : 80;
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(base.getHost(), port), (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            socket.setTcpNoDelay(true);
            return secure ? secured(socket, port) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A certificate for another host is refused before any token is sent. */
    private Socket secured(Socket socket, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket tls = (SSLSocket) factory.createSocket(socket, base.getHost(), port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }
}
