package dev.cartwright.conformance.reference;

import dev.cartwright.conformance.target.Credentials;
import dev.cartwright.conformance.target.GrantedTokens;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.target.Tokens;
import dev.cartwright.server.Server;
import dev.cartwright.server.ServerConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Our own server as a target: on a free loopback port, as a rule with a store that ends with it. */
public final class ReferenceServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Server server;
    private final Tokens tokens;

    private ReferenceServer(Server server) {
        this.server = server;
        this.tokens = new GrantedTokens(sampleCredentials(server.baseUri()), TIMEOUT, Clock.systemUTC())
                .withExpired(server.expiredToken("A"));
    }

    public static ReferenceServer start() {
        return on("memory");
    }

    /** One that keeps its data where the server's option {@code --store} would say. */
    public static ReferenceServer on(String store) {
        return new ReferenceServer(
                Server.start(ServerConfig.defaults().withPort(0).withStore(store)));
    }

    /** The sample account A, at its token endpoint. */
    public static Credentials sampleCredentials(URI base) {
        return new Credentials(
                base.resolve("/aaaaaaaa-0000-4000-8000-000000000001/oauth2/token"),
                "aaaaaaaa-0000-4000-8000-00000000000a",
                "partner-a-secret",
                Optional.of("partner-a-refresh"));
    }

    public ServerUnderTest target() {
        return targetAt(server.baseUri());
    }

    /** The same server, but asked at the address of something in front of it. */
    public ServerUnderTest targetAt(URI front) {
        return new ServerUnderTest(front, tokens, TIMEOUT);
    }

    @Override
    public void close() {
        server.close();
    }
}
