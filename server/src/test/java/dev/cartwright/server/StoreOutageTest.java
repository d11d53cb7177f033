package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.store.PostgresqlInstance;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void aDatabaseThatGoesDownIsAnswered503UntilItIsBack() throws Exception {
        EmbeddedPostgres database = postgresql(0);
        int port = database.getPort();
        String url = database.getJdbcUrl("postgres", "postgres");
        try (RunningServer server = new RunningServer(RunningServer.config().withStore(url))) {
            String cart = RunningServer.CARTS + "/" + server.cart(RunningServer.line(RunningServer.ITEM, ""));

            database.close();

            assertUnavailable(server.get(cart));
            assertUnavailable(server.post(RunningServer.CARTS, RunningServer.ONE_LINE));

            database = postgresql(port);

            Instant end = Instant.now().plus(PATIENCE);
            while (server.get(cart).status() != 200 && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            server.get(cart).isOk(200);
            server.post(RunningServer.CARTS, RunningServer.ONE_LINE).isOk(201);
        } finally {
            database.close();
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.isRefused(503, 800003).header("Retry-After")).contains("5");
    }
}
