package dev.cartwright.conformance.wire;

import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to a target.
 *
 * @param proxy an HTTP proxy to go through, its name not yet looked up
 * @param tls says which certificates are trusted; absent: the JVM does
 */
public record Route(Optional<InetSocketAddress> proxy, Optional<SSLSocketFactory> tls) {

    public static final Route DIRECT = new Route(Optional.empty(), Optional.empty());
}
