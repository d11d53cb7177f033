package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A whole server on a free port with a store of its own, and ways to talk to it. */
final class RunningServer implements AutoCloseable {
    static final String CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";
    static final String OTHER_CUSTOMER = "f81d98dd-c2f4-499e-a194-5619e260344e";
    static final String CARTS = "/v1/customers/" + CUSTOMER + "/carts";
    static final String ORDERS = "/v1/customers/" + CUSTOMER + "/orders";
    static final String APP = "partner-a-app";
    static final String USER = "partner-a-user";
    static final String ITEM = "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P";
    static final String ONE_LINE =
            "{\"lineItems\":[{\"catalogItemId\":\"" + ITEM + "\",\"quantity\":1,\"billingCycle\":\"monthly\"}]}";

    private static final int PATIENCE_MILLIS = 10_000;

    final AdjustableClock clock = new AdjustableClock();
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningServer(ServerConfig config) {
        server = Server.start(Setup.read(config), clock, UUID::randomUUID);
    }

    static RunningServer start() {
        return new RunningServer(config());
    }

    static ServerConfig config() {
        return ServerConfig.defaults().withPort(0).withStore("memory");
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
                .header("Authorization", "Bearer " + token);
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

    /** Sends the bytes as they are, then reads one answer; the connection is closed after it. */
    Answer raw(byte[] request) {
        try (Socket socket =
                new Socket(server.baseUri().getHost(), server.baseUri().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the text and then nothing more, but still listens. */
    Answer rawEndingEarly(String request) {
        try (Socket socket =
                new Socket(server.baseUri().getHost(), server.baseUri().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return read(socket.getInputStream());
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

    private static Answer read(InputStream in) throws IOException {
        List<String> head = head(in);
        while (head.get(0).startsWith("HTTP/1.1 100")) {
            head = head(in);
        }
        Map<String, List<String>> headers = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            String[] parts = line.split(": ", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts[1]);
        }
        int length = Integer.parseInt(headers.get("content-length").get(0));
        return new Answer(
                Integer.parseInt(head.get(0).split(" ")[1]), headers, new String(in.readNBytes(length), UTF_8));
    }

    private static List<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError("the connection ended: " + head);
            }
            head.append((char) next);
        }
        return List.of(head.toString().trim().split("\r\n"));
    }

    @Override
    public void close() {
        server.close();
    }
}
