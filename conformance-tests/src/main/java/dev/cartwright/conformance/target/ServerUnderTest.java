package dev.cartwright.conformance.target;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.Route;
import dev.cartwright.conformance.wire.WireClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server under test: where it listens, and the tokens that it is asked with. Thread-safe. */
public final class ServerUnderTest {

    private final URI base;
    private final Tokens tokens;
    private final WireClient client;

    public ServerUnderTest(URI base, Tokens tokens, Duration timeout) {
        this(base, tokens, timeout, Route.DIRECT);
    }

    /**
     * @param timeout for each whole answer
     * @param route the way there
     */
    public ServerUnderTest(URI base, Tokens tokens, Duration timeout, Route route) {
        this.base = base;
        this.tokens = tokens;
        this.client = new WireClient(base, timeout, route);
    }

    public URI base() {
        return base;
    }

    /** The schemes of the operation that we hold a token for, in the contract's order. */
    public List<Authentication> schemes(Operation operation) {
        return good().filter(scheme -> operation.schemes().contains(scheme.label()))
                .toList();
    }

    private Stream<Authentication> good() {
        return Stream.of(Authentication.APP_ONLY, Authentication.APP_AND_USER).filter(tokens.schemes()::contains);
    }

    /** Whether there are tokens for a scheme; the expired one counts as of one. */
    public boolean holds(Authentication scheme) {
        return tokens.schemes().contains(scheme);
    }

    /**
     * The token for a scheme, or the expired one, if we hold it.
     *
     * @throws NoTokenException if it cannot be had just now
     */
    public Optional<String> token(Authentication scheme) {
        return holds(scheme) ? Optional.of(tokens.token(scheme)) : Optional.empty();
    }

    /** Whether there are good tokens of any scheme. */
    public boolean holdsAny() {
        return good().findAny().isPresent();
    }

    /**
     * A good token of any scheme, if we hold one.
     *
     * @throws NoTokenException if it cannot be had just now
     */
    public Optional<String> anyToken() {
        return good().findFirst().map(tokens::token);
    }

    /** Sends a request as it is, and waits no longer than that, nor longer than for any answer. */
    public Response send(Request request, Duration atMost) throws IOException {
        return client.send(request, atMost);
    }

    /** Every secret that must not appear in a report. */
    public List<String> secrets() {
        return tokens.secrets();
    }
}
