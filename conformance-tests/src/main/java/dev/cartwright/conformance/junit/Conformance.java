package dev.cartwright.conformance.junit;

import dev.cartwright.conformance.target.ClientUnderTest;
import java.net.URI;

/**
 * The kit as dynamic tests, one a case; a failing test's link opens its {@code case.yaml}.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> conformance() {
 *     return Conformance.server(url).token(token).bind("customer", id).tests();
 * }
 * }</pre>
 */
public final class Conformance {

    private Conformance() {}

    /** Tests of the server that listens there. */
    public static ServerTests server(URI url) {
        return new ServerTests(url);
    }

    /** Tests of the clients that the factory makes. */
    public static ClientTests client(ClientUnderTest.Factory factory) {
        return new ClientTests(factory);
    }
}
