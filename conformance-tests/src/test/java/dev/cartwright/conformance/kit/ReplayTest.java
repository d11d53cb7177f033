package dev.cartwright.conformance.kit;

import dev.cartwright.conformance.junit.Conformance;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.reference.ReferenceServer;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case against our own server and our own client, as anyone would run it in their build. */
class ReplayTest {

    private static ReferenceServer server;

    @BeforeAll
    static void start() {
        server = ReferenceServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> server() {
        URI base = server.target().base();
        return Conformance.server(base)
                .tokenUrl(
                        base.resolve("/aaaaaaaa-0000-4000-8000-000000000001/oauth2/token"),
                        "aaaaaaaa-0000-4000-8000-00000000000a",
                        "partner-a-secret",
                        "partner-a-refresh")
                .profile("cartwright")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> client() {
        return Conformance.client(ReferenceClient.factory()).tests();
    }
}
