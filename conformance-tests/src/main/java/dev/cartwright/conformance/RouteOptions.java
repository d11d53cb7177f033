package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.wire.Route;
import dev.cartwright.conformance.wire.TrustStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import picocli.CommandLine.Option;

/** The way to a server and to its token endpoint. */
final class RouteOptions {

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/@\\s]+|\\[[0-9a-fA-F:.]+]):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "An HTTP proxy to go through.")
    private Optional<String> proxy = Optional.empty();

    @Option(
            names = "--trust-store",
            paramLabel = "FILE",
            description = "The certificates to trust with https, in place of Java's own: PEM, PKCS12 or JKS.")
    private Optional<Path> trustStore = Optional.empty();

    @Option(
            names = "--trust-store-password",
            paramLabel = "SECRET",
            defaultValue = "${env:CARTWRIGHT_TRUST_STORE_PASSWORD}",
            description = "The password of a PKCS12 or JKS file. Environment: CARTWRIGHT_TRUST_STORE_PASSWORD")
    private Optional<String> trustStorePassword = Optional.empty();

    /** @throws CaseException if an option cannot be used */
    Route route() {
        return new Route(proxy.map(RouteOptions::address), trustStore.map(this::trusted));
    }

    private static InetSocketAddress address(String text) {
        Matcher matcher = HOST_AND_PORT.matcher(text);
        CaseException.require(
                matcher.matches() && Integer.parseInt(matcher.group(2)) <= LAST_PORT,
                "--proxy: give host and port, as in proxy.example:3128");
        return InetSocketAddress.createUnresolved(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    private SSLSocketFactory trusted(Path file) {
        try {
            return TrustStore.read(file, trustStorePassword);
        } catch (IOException | GeneralSecurityException e) {
            throw new CaseException("--trust-store " + file + ": cannot be used (" + e + ")", e);
        }
    }
}
