package dev.cartwright.conformance.junit;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.ServerUnderTest;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The kit as dynamic tests, one a case; a failing test's link opens its {@code case.yaml}.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conformance() {
 *     return Conformance.server(url).token(token).profile("cartwright").tests();
 * }
 * }</pre>
 */
public final class Conformance {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Conformance() {}

    /** Tests of the server that listens there. */
    public static ServerTests server(URI url) {
        return new ServerTests(url);
    }

    /** Tests of the clients that the factory makes. */
    public static ClientTests client(ClientUnderTest.Factory factory) {
        return new ClientTests(factory);
    }

    private static Stream<DynamicTest> tests(Kit kit, Function<Case, List<CaseResult>> run, boolean server) {
        Stream<DynamicTest> cases = kit.suite().cases().stream()
                .filter(testCase ->
                        server ? testCase.sides().server() : testCase.sides().client())
                .map(testCase -> DynamicTest.dynamicTest(
                        testCase.id(), testCase.file(), () -> expectDeclared(run.apply(testCase))));
        Stream<DynamicTest> problems = kit.suite().problems().stream()
                .map(problem -> DynamicTest.dynamicTest(problem.name(), () -> {
                    throw new AssertionError(problem.fault());
                }));
        return Stream.concat(cases, problems);
    }

    private static void expectDeclared(List<CaseResult> results) {
        StringBuilder differing = new StringBuilder();
        for (CaseResult result : results) {
            if (!result.verdict().isAsDeclared()) {
                differing.append(result.verdict()).append(' ').append(result.label());
                differing.append(' ').append(result.detail()).append('\n');
                for (Check check : result.failures()) {
                    differing.append("  ").append(check.name()).append(": ").append(check.detail());
                    differing.append('\n');
                }
            }
        }
        if (!differing.isEmpty()) {
            throw new AssertionError(differing.toString());
        }
    }

    /** Collects what is known of a server; not safe for use by several threads. */
    public static final class ServerTests {

        private final URI url;
        private final Map<Authentication, String> tokens = new EnumMap<>(Authentication.class);
        private Profile profile = Profile.NONE;

        private ServerTests(URI url) {
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

        /** The profile: the name of a built-in one, or a file. */
        public ServerTests profile(String nameOrFile) {
            profile = Profile.read(nameOrFile);
            return this;
        }

        /** One test a case. */
        public Stream<DynamicTest> tests() {
            Kit kit = Kit.bundled();
            ServerUnderTest target = new ServerUnderTest(url, tokens, TIMEOUT);
            return Conformance.tests(kit, kit.server(target, profile)::run, true);
        }
    }

    /** Tests of a client. */
    public static final class ClientTests {

        private final ClientUnderTest.Factory factory;

        private ClientTests(ClientUnderTest.Factory factory) {
            this.factory = factory;
        }

        /** One test a case. */
        public Stream<DynamicTest> tests() {
            Kit kit = Kit.bundled();
            return Conformance.tests(
                    kit, testCase -> List.of(kit.client(factory, Profile.NONE).run(testCase)), false);
        }
    }
}
