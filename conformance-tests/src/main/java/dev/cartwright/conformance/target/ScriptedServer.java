package dev.cartwright.conformance.target;

import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a client with prepared responses, in order, and remembers every request. */
public final class ScriptedServer implements AutoCloseable {

    private List<Response> script = List.of();
    private final List<Request> received = new ArrayList<>();
    private final List<Response> answered = new ArrayList<>();
    private final WireServer server;

    private ScriptedServer() throws IOException {
        this.server = WireServer.start(this::answer);
    }

    /** Starts on a free loopback port, with nothing to answer yet; a request beyond the script is answered 500. */
    public static ScriptedServer start() throws IOException {
        return new ScriptedServer();
    }

    /** Begins another script, and forgets what was received before. */
    public synchronized void play(List<Response> answers) {
        script = List.copyOf(answers);
        received.clear();
        answered.clear();
    }

    public URI baseUri() {
        return server.baseUri();
    }

    /** Every request so far, in order of arrival. */
    public synchronized List<Request> received() {
        return List.copyOf(received);
    }

    /** The answer to every request so far, as it was sent. */
    public synchronized List<Response> answered() {
        return List.copyOf(answered);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private synchronized Response answer(Request request) {
        int turn = received.size();
        received.add(request);
        Response response = turn < script.size()
                ? script.get(turn)
                : new Response(500, "Not In The Script", Headers.of("Content-Type", "text/plain"), new byte[0]);
        Headers headers = response.headers();
        for (String name : CallIds.NAMES) {
            Optional<String> sent = request.headers().first(name);
            if (sent.isPresent()) {
                headers = headers.with(name, sent.get());
            }
        }
        Response answer = response.withHeaders(headers);
        answered.add(answer);
        return answer;
    }
}
