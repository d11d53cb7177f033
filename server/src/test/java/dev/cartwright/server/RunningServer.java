package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cartwright.server.http.Fault;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.TokenKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A whole server on a free port with a store of its own, and ways to talk to it. */
final class RunningServer implements AutoCloseable {
    static final String CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";
    static final String OTHER_CUSTOMER = "f81d98dd-c2f4-499e-a194-5619e260344e";
    static final String CARTS = "/v1/customers/" + CUSTOMER + "/carts";
    static final String ORDERS = "/v1/customers/" + CUSTOMER + "/orders";

    /** Stands for a fresh token of partner A wherever a request is sent through here. */
    static final String APP = "<App-only token of A>";

    static final String USER = "<App+User token of A>";
    static final String ITEM = "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P";
    static final String ONE_LINE =
            "{\"lineItems\":[{\"catalogItemId\":\"" + ITEM + "\",\"quantity\":1,\"billingCycle\":\"monthly\"}]}";

    private static final int PATIENCE_MILLIS = 20_000;
    private static final Duration TOKENS_KEPT = Duration.ofMinutes(30);

    final AdjustableClock clock = new AdjustableClock();
    private final Setup setup;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<TokenKind, String> tokens = new EnumMap<>(TokenKind.class);
    private Instant tokensGoodUntil = Instant.MIN;

    RunningServer(ServerConfig config) {
        setup = Setup.read(config);
        server = Server.start(setup, clock, UUID::randomUUID);
    }

    static RunningServer start() {
        return new RunningServer(config());
    }

    static ServerConfig config() {
        return ServerConfig.inMemory();
    }

    /** A token as the server's token endpoint would give it now, without asking it. */
    String token(String account, TokenKind kind) {
        Account holder = setup.accounts().all().stream()
                .filter(candidate -> candidate.name().equals(account))
                .findFirst()
                .orElseThrow();
        return server.token(holder, kind).orElseThrow();
    }

    String expiredToken(String account) {
        return server.expiredToken(account);
    }

    private String filledIn(String text) {
        return filledIn(filledIn(text, APP, TokenKind.APP_ONLY), USER, TokenKind.APP_AND_USER);
    }

    private String filledIn(String text, String name, TokenKind kind) {
        return text.contains(name) ? text.replace(name, fresh(kind)) : text;
    }

    /** One of each kind at a time, as callers do it. */
    private synchronized String fresh(TokenKind kind) {
        if (clock.instant().isAfter(tokensGoodUntil)) {
            tokens.clear();
            tokensGoodUntil = clock.instant().plus(TOKENS_KEPT);
        }
        return tokens.computeIfAbsent(kind, missing -> token("A", missing));
    }

    void failNext(String operation, int times, Fault fault) {
        server.failNext(operation, times, fault);
    }

    URI uri(String path) {
        return server.baseUri().resolve(path);
    }

    Answer get(String path) {
        return send(request("GET", path, APP));
    }

    Answer post(String path, String body) {
        return send(request("POST", path, APP, body));
    }

    Answer put(String path, String body) {
        return send(request("PUT", path, APP, body));
    }

    Answer patch(String path, String body) {
        return send(request("PATCH", path, APP, body));
    }

    /** The id of a new cart with these lines. */
    String cart(String... lines) {
        return post(CARTS, "{\"lineItems\":[" + String.join(",", lines) + "]}")
                .isOk(201)
                .at("/id")
                .asText();
    }

    static String line(String item, String more) {
        return "{\"catalogItemId\":\"" + item + "\",\"quantity\":2,\"billingCycle\":\"monthly\"" + more + "}";
    }

    HttpRequest.Builder request(String method, String path, String token) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + filledIn(token));
    }

    HttpRequest.Builder request(String method, String path, String token, String body) {
        return request(method, path, token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A connection of one's own; whoever opens it closes it. */
    RawConnection connect() throws IOException {
        return new RawConnection(server.baseUri(), PATIENCE_MILLIS, this::filledIn);
    }

    /** Sends the bytes as they are, then reads one answer; the connection is closed after it. */
    Answer raw(byte[] request) {
        try (RawConnection connection = connect()) {
            connection.send(request);
            return connection.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the text and then nothing more, but still listens. */
    Answer rawEndingEarly(String request) {
        try (RawConnection connection = connect()) {
            connection.send(request);
            connection.endSending();
            return connection.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer raw(String request) {
        return raw(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    /** A request with a body of any bytes. */
    Answer rawBody(String method, String path, byte[] body) {
        String head = method + " " + path + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + APP
                + "\nContent-Type: application/json\nContent-Length: " + body.length + "\n\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.replace("\n", "\r\n").getBytes(ISO_8859_1));
        request.writeBytes(body);
        return raw(request.toByteArray());
    }

    @Override
    public void close() {
        server.close();
    }
}
