package dev.cartwright.conformance.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.client.Credential;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A token endpoint that says of each token that it lives for a moment only, and keeps in mind who asks before that is over. */
final class ShortLivedTokens implements AutoCloseable {
    static final Duration LIFE = Duration.ofSeconds(2);
    /** Whoever keeps a token asks in the last fifth of its life; who does not asks again at once. */
    private static final Duration FRESH = LIFE.dividedBy(2);

    private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong early = new AtomicLong();
    private final Supplier<String> tokens;
    private final Duration told;
    private long lastGiven = System.nanoTime() - LIFE.toNanos();

    /**
     * @param tokens which the server accepts
     * @param told how long they live, as the client hears it
     */
    ShortLivedTokens(Supplier<String> tokens, Duration told) throws IOException {
        this.tokens = tokens;
        this.told = told;
        http.createContext("/", this::give);
        http.start();
    }

    /** By one thread, which the endpoint does not leave. */
    private void give(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        given.incrementAndGet();
        if (now - lastGiven < FRESH.toNanos()) {
            early.incrementAndGet();
        }
        lastGiven = now;
        exchange.getRequestBody().readAllBytes();
        byte[] answer = "{\"access_token\":\"%s\",\"expires_in\":\"%d\"}"
                .formatted(tokens.get(), told.toSeconds())
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    Credential credential() {
        return Credential.appOnly(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort()), "some-client", "some-secret");
    }

    long given() {
        return given.get();
    }

    /** How many were asked for while the one before was fresh. */
    long early() {
        return early.get();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
