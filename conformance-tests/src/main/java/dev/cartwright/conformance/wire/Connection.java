package dev.cartwright.conformance.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens a connection to a target: straight or through a proxy, secured where the target's address says so. */
final class Connection {

    private final URI base;
    private final Route route;

    Connection(URI base, Route route) {
        this.base = base;
        this.route = route;
    }

    /** Whether a proxy reads the request itself, so that its line must name the target. */
    boolean isProxyAsked() {
        return route.proxy().isPresent() && !isSecure();
    }

    /**
     * Connects; what is to be written to and read from is the answer. Whoever closes the line ends everything that
     * waits here, but for the look-up of the host's name.
     */
    Socket open(Line line) throws IOException {
        InetSocketAddress first = route.proxy().orElse(InetSocketAddress.createUnresolved(base.getHost(), port()));
        Socket socket = connected(line, first);
        socket.setTcpNoDelay(true);
        if (!isSecure()) {
            return socket;
        }
        if (route.proxy().isPresent()) {
            tunnel(socket);
        }
        return secured(socket);
    }

    private static Socket connected(Line line, InetSocketAddress first) throws IOException {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(first.getHostString());
        } catch (UnknownHostException e) {
            throw new WireException("there is no host " + first.getHostString(), e);
        }
        return line.connect(addresses, first.getPort());
    }

    /** The JDK's own tunnel cannot be given up at a moment of one's choice. */
    private void tunnel(Socket socket) throws IOException {
        String target = base.getHost() + ":" + port();
        String request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        MessageReader.Head head = new MessageReader(socket.getInputStream())
                .head()
                .orElseThrow(() -> new WireException("the proxy closed the connection without an answer"));
        Response answer = HttpText.response(head.start(), head.headers(), new byte[0]);
        if (!answer.isSuccess()) {
            throw new WireException("the proxy answers " + answer.status() + " " + answer.reason());
        }
    }

    /** A certificate for another host is refused before any token is sent. */
    private Socket secured(Socket socket) throws IOException {
        SSLSocketFactory factory = route.tls().orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault());
        SSLSocket tls = (SSLSocket) factory.createSocket(socket, base.getHost(), port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        try {
            tls.startHandshake();
        } catch (SSLException e) {
            throw new WireException(
                    (e.getCause() instanceof CertificateException
                                    ? "the certificate of " + base.getHost()
                                            + " is not trusted, or not for it; name its issuer's with --trust-store"
                                    : base.getHost() + " and we do not come to terms on TLS")
                            + " (" + e.getMessage() + ")",
                    e);
        }
        return tls;
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(base.getScheme());
    }

    private int port() {
        return base.getPort() >= 0 ? base.getPort() : isSecure() ? 443 : 80;
    }
}
