package dev.cartwright.conformance.kit;

import dev.cartwright.conformance.junit.Conformance;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.target.Credentials;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case against our own server with its data in PostgreSQL. */
class PostgresqlReplayTest {

    private static EmbeddedPostgres database;
    private static ReferenceServer server;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.start();
        server = ReferenceServer.on(database.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> server() {
        URI base = server.target().base();
        Credentials partner = ReferenceServer.sampleCredentials(base);
        return Conformance.server(base)
                .tokenUrl(
                        partner.tokenUrl(),
                        partner.clientId(),
                        partner.clientSecret(),
                        partner.refreshToken().orElseThrow())
                .profile("cartwright")
                .tests();
    }
}
