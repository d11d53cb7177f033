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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One case's conversation with a server: stamps every request with fresh ids and a token, and keeps a trace. */
final class ServerSession {

    /** What the transport computes; lines of these names are not sent. */
    static final Set<String> COMPUTED = Set.of("Content-Length", "Date", "Authorization");

    private static final String NOBODY = "a-token-that-nobody-issued";

    private static final int FORGED = 8;

    private final ServerUnderTest server;
    private final Supplier<String> ids;
    private final Deadline deadline;
    private final List<Traced> trace = new ArrayList<>();

    ServerSession(ServerUnderTest server, Supplier<String> ids, Deadline deadline) {
        this.server = server;
        this.ids = ids;
        this.deadline = deadline;
    }

    List<Traced> trace() {
        return trace;
    }

    /** The request as it will be sent: fresh ids where it has none, the token of the scheme, no empty lines but that of no host. */
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
                lines.add(new Header(line.name(), ids.get()));
            }
        }
        return request.withHeaders(new Headers(lines));
    }

    Response send(String step, Request request) throws IOException {
        Optional<Response> response = Optional.empty();
        try {
            response = Optional.of(server.send(request, deadline.left()));
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
