package dev.cartwright.conformance.junit;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.ServerRun;
import dev.cartwright.conformance.target.Credentials;
import dev.cartwright.conformance.target.GrantedTokens;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.target.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tests of a server. */
public final class ServerTests extends Options<ServerTests> {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI url;
    private final Map<Authentication, String> given = new EnumMap<>(Authentication.class);
    private Optional<Credentials> credentials = Optional.empty();
    private Optional<String> expired = Optional.empty();

    ServerTests(URI url) {
        this.url = url;
    }

    /** The App-only bearer token. */
    public ServerTests token(String token) {
        given.put(Authentication.APP_ONLY, token);
        return this;
    }

    /** The App+User bearer token. */
    public ServerTests userToken(String token) {
        given.put(Authentication.APP_AND_USER, token);
        return this;
    }

    /** A bearer token that was good once; without it no call is made with one. */
    public ServerTests expiredToken(String token) {
        expired = Optional.of(token);
        return this;
    }

    /** Asks for App-only tokens at a token endpoint, and for new ones before they expire. */
    public ServerTests tokenUrl(URI tokenUrl, String clientId, String clientSecret) {
        credentials = Optional.of(new Credentials(tokenUrl, clientId, clientSecret, Optional.empty()));
        return this;
    }

    /** Asks for tokens of both kinds at a token endpoint, and for new ones before they expire. */
    public ServerTests tokenUrl(URI tokenUrl, String clientId, String clientSecret, String refreshToken) {
        credentials = Optional.of(new Credentials(tokenUrl, clientId, clientSecret, Optional.of(refreshToken)));
        return this;
    }

    /** One test a case that is asked of servers, and one a workflow; JUnit may run them in parallel. */
    public Stream<DynamicTest> tests() {
        Kit kit = kit();
        ServerRun run = kit.server(new ServerUnderTest(url, tokens(), TIMEOUT), settings());
        Stream<DynamicTest> workflows = kit.suite().workflows().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.id(), it.file(), () -> CaseTests.expectDeclared(List.of(run.run(it)))));
        return CaseTests.of(kit, profile(), testCase -> testCase.sides().server(), run::run, workflows);
    }

    private Tokens tokens() {
        Tokens good = credentials
                .<Tokens>map(asked -> new GrantedTokens(asked, TIMEOUT, Clock.systemUTC()))
                .orElseGet(() -> Tokens.fixed(given));
        return expired.map(good::withExpired).orElse(good);
    }

    @Override
    ServerTests self() {
        return this;
    }
}
