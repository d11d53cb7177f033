package dev.cartwright.conformance.reference;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.server.Server;
import dev.cartwright.server.ServerConfig;
import java.time.Duration;
import java.util.Map;

/** Our own server as a target: on a free loopback port, with a store that ends with it. */
public final class ReferenceServer implements AutoCloseable {

    /** The sample tokens of partner A. */
    public static final Map<Authentication, String> TOKENS =
            Map.of(Authentication.APP_ONLY, "partner-a-app", Authentication.APP_AND_USER, "partner-a-user");

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Server server;

    private ReferenceServer(Server server) {
        this.server = server;
    }

    public static ReferenceServer start() {
        return new ReferenceServer(
                Server.start(ServerConfig.defaults().withPort(0).withStore("memory")));
    }

    public ServerUnderTest target() {
        return new ServerUnderTest(server.baseUri(), TOKENS, TIMEOUT);
    }

    @Override
    public void close() {
        server.close();
    }
}
