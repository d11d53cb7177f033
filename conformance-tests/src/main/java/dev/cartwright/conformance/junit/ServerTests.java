package dev.cartwright.conformance.junit;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.ServerRun;
import dev.cartwright.conformance.target.ServerUnderTest;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tests of a server. */
public final class ServerTests extends Options<ServerTests> {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI url;
    private final Map<Authentication, String> tokens = new EnumMap<>(Authentication.class);

    ServerTests(URI url) {
        this.url = url;
    }

    /** The App-only bearer token. */
    public ServerTests token(String token) {
        tokens.put(Authentication.APP_ONLY, token);
        return this;
    }

    /** The App+User bearer token. */
    public ServerTests userToken(String token) {
        tokens.put(Authentication.APP_AND_USER, token);
        return this;
    }

    /** One test a case that is asked of servers. */
    public Stream<DynamicTest> tests() {
        Kit kit = kit();
        ServerRun run = kit.server(new ServerUnderTest(url, tokens, TIMEOUT), settings());
        return CaseTests.of(
                kit, settings().profile(), testCase -> testCase.sides().server(), run::run);
    }

    @Override
    ServerTests self() {
        return this;
    }
}
