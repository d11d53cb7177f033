package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.identity.TokenKind;
import dev.cartwright.server.store.PostgresqlInstance;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private EmbeddedPostgres postgresql(int port) throws Exception {
        return PostgresqlInstance.durable()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** The first answer that is not 503: each pool of connections finds out for itself that the database is back. */
    private static Answer awaited(Supplier<Answer> request) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = request.get();
        while (answer.status() == 503 && Instant.now().isBefore(end)) {
            answer = request.get();
        }
        return answer;
    }

    @Test
    void aDatabaseThatGoesDownIsAnswered503UntilItIsBack() throws Exception {
        EmbeddedPostgres database = postgresql(0);
        int port = database.getPort();
        String url = database.getJdbcUrl("postgres", "postgres");
        try (RunningServer server = new RunningServer(RunningServer.config().withStore(url))) {
            String cart = RunningServer.CARTS + "/" + server.cart(RunningServer.line(RunningServer.ITEM, ""));

            database.close();

            try (Log log = Log.record()) {
                assertUnavailable(server.get(cart));
                assertUnavailable(server.post(RunningServer.CARTS, RunningServer.ONE_LINE));

                List<LogRecord> ours = log.records().stream()
                        .filter(entry -> entry.getLoggerName().startsWith("dev.cartwright."))
                        .toList();
                assertThat(ours)
                        .filteredOn(entry -> entry.getMessage().contains("the database does not answer; start it"))
                        .singleElement();
                assertThat(ours)
                        .allSatisfy(entry -> assertThat(entry.getThrown()).isNull());
            }

            database = postgresql(port);

            awaited(() -> server.get(cart)).isOk(200);
            awaited(() -> server.post(RunningServer.CARTS, RunningServer.ONE_LINE))
                    .isOk(201);
        } finally {
            database.close();
        }
    }

    @Test
    void whoeverAsksForKeysThatCannotBeReadIsAnswered503Too() throws Exception {
        EmbeddedPostgres database = postgresql(0);
        String url = database.getJdbcUrl("postgres", "postgres");
        try (RunningServer server = new RunningServer(RunningServer.config().withStore(url))) {
            String token = server.token("A", TokenKind.APP_ONLY);
            String header = "{\"alg\":\"ES256\",\"kid\":\"another\",\"typ\":\"JWT\"}";
            String ofAnotherKey = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
                    + token.substring(token.indexOf('.'));
            database.close();

            assertUnavailable(server.send(server.request("GET", RunningServer.CARTS + "/x", ofAnotherKey)));

            server.clock.advance(Duration.ofHours(25));
            Answer answer = server.send(HttpRequest.newBuilder(server.uri("/" + TokenForge.TENANT_A + "/oauth2/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id="
                            + TokenForge.CLIENT_A
                            + "&client_secret=partner-a-secret&resource=https%3A%2F%2Fgraph.windows.net")));
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).contains("5");
            assertThat(answer.at("/error").asText()).isEqualTo("temporarily_unavailable");
        } finally {
            database.close();
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.isRefused(503, 800003).header("Retry-After")).contains("5");
    }
}
