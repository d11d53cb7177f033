package dev.cartwright.server.junit;

import dev.cartwright.server.ConfigurationException;
import dev.cartwright.server.Server;
import dev.cartwright.server.ServerConfig;
import dev.cartwright.server.http.Fault;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server in this process for the time of some tests.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CartwrightExtension server = CartwrightExtension.inMemory();
 * }</pre>
 *
 * <p>In a static field it lives as long as the class, and its nested classes see the same store; in another field each
 * test has its own. What is still to fail when a test ends is forgotten. Tests of one class that run at the same time
 * share what is to fail, so give each its own server.
 */
public final class CartwrightExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final ServerConfig config;

    /** The class and those nested in it that have begun; none when each test has its own server. */
    private int classes;

    private @Nullable Server running;

    private CartwrightExtension(ServerConfig config) {
        this.config = config;
    }

    /** On a free port, with the sample accounts and an empty store that is gone afterwards. */
    public static CartwrightExtension inMemory() {
        return of(ServerConfig.inMemory());
    }

    /** As {@link ServerConfig#inMemory()} and changed from there, say by a catalogue of one's own. */
    public static CartwrightExtension of(ServerConfig config) {
        return new CartwrightExtension(config);
    }

    /**
     * Where it listens, without a path.
     *
     * @throws IllegalStateException when no test is running
     */
    public URI baseUri() {
        return server().baseUri();
    }

    /** See {@link Server#token(String)}. */
    public String token(String account) {
        return server().token(account);
    }

    /** See {@link Server#userToken(String)}. */
    public String userToken(String account) {
        return server().userToken(account);
    }

    /** See {@link Server#expiredToken(String)}. */
    public String expiredToken(String account) {
        return server().expiredToken(account);
    }

    /** See {@link Server#failNext(String, int, Fault)}. */
    public void failNext(String operation, int times, Fault fault) {
        server().failNext(operation, times, fault);
    }

    /** @throws ConfigurationException when it cannot be run so; the message says what to do */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (classes++ == 0) {
            running = Server.start(config);
        }
    }

    /** @throws ConfigurationException when it cannot be run so; the message says what to do */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (classes == 0) {
            running = Server.start(config);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (classes == 0) {
            stop();
        } else {
            server().clearFaults();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (--classes == 0) {
            stop();
        }
    }

    private Server server() {
        if (running == null) {
            throw new IllegalStateException("the server runs during tests only; put @RegisterExtension on its field, "
                    + "and make the field static to have it in @BeforeAll");
        }
        return running;
    }

    /** Also called when the start has failed. */
    private void stop() {
        Server last = running;
        running = null;
        if (last != null) {
            last.close();
        }
    }
}
