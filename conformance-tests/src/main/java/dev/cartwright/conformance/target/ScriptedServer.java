package dev.cartwright.conformance.target;

import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.HttpDate;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Reply;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a client with prepared responses, in order, and remembers every request, also those to the place that it may point to. */
public final class ScriptedServer implements AutoCloseable {

    private static final Response NOT_IN_THE_SCRIPT =
            new Response(500, "Not In The Script", Headers.of("Content-Type", "text/plain"), new byte[0]);

    private static final int BEYOND_THE_SCRIPT = 20;

    private final Clock clock;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Exchange> elsewhere = new ArrayList<>();
    private final WireServer server;
    private final WireServer otherServer;
    private List<Answer> script = List.of();
    private int received;
    private Response otherAnswer = NOT_IN_THE_SCRIPT;

    private ScriptedServer(Clock clock) throws IOException {
        this.clock = clock;
        this.server = WireServer.startReplying(this::answer);
        this.otherServer = WireServer.start(this::answerElsewhere);
    }

    /** Starts on a free loopback port, with nothing to answer yet but 500; a request beyond a script is answered like its last. */
    public static ScriptedServer start() throws IOException {
        return new ScriptedServer(Clock.systemUTC());
    }

    /**
     * Begins another script, and forgets what was received before.
     *
     * @param there what another origin answers whoever comes there
     */
    public synchronized void play(List<Answer> answers, Response there) {
        script = List.copyOf(answers);
        otherAnswer = there;
        received = 0;
        exchanges.clear();
        elsewhere.clear();
    }

    public URI baseUri() {
        return server.baseUri();
    }

    /** How many requests there were so far. */
    public synchronized int received() {
        return received;
    }

    /** The requests so far and their answers as they were sent, in order of arrival: all of a script, some beyond it, and the last. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The same of the other origin. */
    public synchronized List<Exchange> elsewhere() {
        return List.copyOf(elsewhere);
    }

    @Override
    public void close() throws IOException {
        try (otherServer) {
            server.close();
        }
    }

    private synchronized Reply answer(Request request) {
        int turn = received++;
        Answer answer =
                script.isEmpty() ? Answer.told(NOT_IN_THE_SCRIPT) : script.get(Math.min(turn, script.size() - 1));
        Instant now = clock.instant();
        Response response = filledIn(answer.message(), request, now);
        keep(exchanges, new Exchange(request, response, now, due(answer.message(), now)));
        return new Reply(response, answer.delivery());
    }

    private synchronized Response answerElsewhere(Request request) {
        Instant now = clock.instant();
        Response response = filledIn(otherAnswer, request, now);
        keep(elsewhere, new Exchange(request, response, now, now));
        return response;
    }

    /** A client may ask for ever. */
    private void keep(List<Exchange> kept, Exchange latest) {
        if (kept.size() == script.size() + BEYOND_THE_SCRIPT) {
            kept.remove(kept.size() - 1);
        }
        kept.add(latest);
    }

    private Response filledIn(Response prepared, Request request, Instant now) {
        List<Header> lines = new ArrayList<>();
        for (Header line : prepared.headers().lines()) {
            String value = line.value().replace(Answer.ELSEWHERE, otherServer.baseUri() + request.target());
            for (HttpDate date : HttpDate.values()) {
                value = date.fill(value, now);
            }
            lines.add(new Header(line.name(), value));
        }
        Headers headers = new Headers(lines);
        for (String name : CallIds.NAMES) {
            Optional<String> sent = request.headers().first(name);
            if (sent.isPresent()) {
                headers = headers.with(name, sent.get());
            }
        }
        return prepared.withHeaders(headers);
    }

    private static Instant due(Response prepared, Instant now) {
        Optional<String> wait = prepared.headers().first("Retry-After");
        return wait.map(value -> value.matches("\\d+") ? now.plusSeconds(Long.parseLong(value)) : HttpDate.due(now))
                .orElse(now);
    }

    /**
     * A request and its answer.
     *
     * @param at when it was answered
     * @param due when the next request may come, as far as the answer says
     */
    public record Exchange(Request request, Response response, Instant at, Instant due) {}
}
