package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One case's conversation with a server: stamps every request with fresh ids and a token, and keeps a trace. */
final class ServerSession {

    /** What the transport computes; lines of these names are not sent. */
    static final Set<String> COMPUTED = Set.of("Content-Length", "Date", "Authorization");

    private static final String CODINGS = "Accept-Encoding";

    private static final String NOBODY = "a-token-that-nobody-issued";

    private static final int FORGED = 8;

    private static final int MOST_SENT = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final ServerUnderTest server;
    private final CreatedLog created;
    private final Deadline deadline;
    private final Consumer<String> notes;
    private final List<Traced> trace = new ArrayList<>();

    ServerSession(ServerUnderTest server, CreatedLog created, Deadline deadline, Consumer<String> notes) {
        this.server = server;
        this.created = created;
        this.deadline = deadline;
        this.notes = notes;
    }

    List<Traced> trace() {
        return trace;
    }

    /** The request as it will be sent: fresh ids where it has none, the token of the scheme, no coding, no empty lines but that of no host. */
    Request stamped(Request request, Authentication authentication) {
        List<Header> lines = new ArrayList<>();
        authorization(authentication).ifPresent(value -> lines.add(new Header("Authorization", value)));
        if (authentication == Authentication.TWICE) {
            lines.addAll(List.copyOf(lines));
        }
        for (Header line : request.headers().without(COMPUTED).lines()) {
            if (!line.value().isEmpty() || line.is("Host")) {
                lines.add(line);
            } else if (CallIds.NAMES.contains(line.name())) {
                lines.add(new Header(line.name(), UUID.randomUUID().toString()));
            }
        }
        Headers headers = new Headers(lines);
        return request.withHeaders(headers.has(CODINGS) ? headers : headers.with(CODINGS, "identity"));
    }

    /** Sends a request, again and again as long as the target has too much to do and says when to come back. */
    Response send(String step, Request request) throws IOException {
        for (int sent = 1; ; sent++) {
            Response response = sendOnce(step, request);
            Optional<Duration> pause = Throttled.pause(response, Instant.now());
            if (pause.isEmpty() || sent == MOST_SENT) {
                return response;
            }
            String asks = server.base() + " answers 429: ";
            if (pause.get().compareTo(LONGEST_PAUSE) > 0 || !deadline.hasTimeFor(pause.get())) {
                notes.accept(asks + pause.get().toSeconds() + " s are more than there is time to wait");
                return response;
            }
            trace.set(trace.size() - 1, new Traced("throttled", request, Optional.of(response)));
            notes.accept(asks + "waiting " + pause.get().toSeconds() + " s");
            deadline.pause(pause.get());
        }
    }

    /** Sends a request whatever is answered. */
    Response sendOnce(String step, Request request) throws IOException {
        Optional<Response> response = Optional.empty();
        try {
            response = Optional.of(server.send(request, deadline.left()));
            created.saw(request, response.get());
            return response.get();
        } finally {
            trace.add(new Traced(step, request, response));
        }
    }

    /** The token with other characters at its end; the very last may hold bits that no reader looks at. */
    private static String forged(String token) {
        int end = Math.max(0, token.length() - FORGED);
        return token.substring(0, end)
                + token.substring(end)
                        .chars()
                        .mapToObj(c -> c == 'A' ? "B" : "A")
                        .collect(Collectors.joining());
    }

    /** Reads a resource with a token that may. */
    Response get(String step, Operation reader, Map<String, String> parameters) throws IOException {
        Request request = reader.request(parameters, CallIds.plainHead(), Optional.empty());
        return send(step, stamped(request, scheme(reader)));
    }

    /** The first scheme of the operation that we hold a token for; none if there is none. */
    Authentication scheme(Operation operation) {
        return server.schemes(operation).stream().findFirst().orElse(Authentication.NONE);
    }

    private Optional<String> authorization(Authentication authentication) {
        return switch (authentication) {
            case NONE -> Optional.empty();
            case WRONG -> Optional.of("Bearer " + NOBODY);
            case TWICE -> server.anyToken().map(token -> "Bearer " + token);
            case OTHER_SCHEME -> server.anyToken().map(token -> "Basic " + token);
            case FORGED -> server.anyToken().map(token -> "Bearer " + forged(token));
            case APP_ONLY, APP_AND_USER, EXPIRED -> server.token(authentication).map(token -> "Bearer " + token);
        };
    }
}
