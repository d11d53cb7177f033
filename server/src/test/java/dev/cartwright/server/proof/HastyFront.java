package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The planted fault: acknowledges an update at once and has it carried out afterwards, in order, while it lives. */
final class HastyFront implements AutoCloseable {
    private final HttpServer front;
    private final ExecutorService buyers = Executors.newCachedThreadPool();
    private final ExecutorService later = Executors.newSingleThreadExecutor();
    private final Target behind;
    private final Wire wire;

    private HastyFront(Target behind) throws IOException {
        this.behind = behind;
        this.wire = Wire.open(behind.base());
        this.front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static HastyFront before(Target server) throws IOException {
        HastyFront hasty = new HastyFront(server);
        hasty.front.createContext("/", hasty::answer);
        hasty.front.setExecutor(hasty.buyers);
        hasty.front.start();
        return hasty;
    }

    Target target() {
        return new Target(URI.create("http://127.0.0.1:" + front.getAddress().getPort()), behind.token());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        byte[] request = behind.request(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
        var answered = later.submit(() -> wire.send(request));
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                exchange.sendResponseHeaders(201, -1);
                return;
            }
            Reply reply = answered.get();
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("the server behind has gone", e);
        }
    }

    /** What is not carried out by now never will be. */
    @Override
    public void close() throws IOException {
        later.shutdownNow();
        front.stop(0);
        buyers.shutdownNow();
        wire.close();
    }
}
