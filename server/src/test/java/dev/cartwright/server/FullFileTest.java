package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that may not grow is what a full disk looks like from SQLite. */
class FullFileTest {
    private static final int PAGES = 60;
    /** Larger than a page, so that each needs room of its own. */
    private static final String LARGE = "{\"lineItems\":["
            + String.join(",", Collections.nCopies(20, RunningServer.line(RunningServer.ITEM, ""))) + "]}";

    @TempDir
    Path directory;

    private final LogRecords log = LogRecords.of("dev.cartwright.server");
    private RunningServer server;

    @BeforeEach
    void start() {
        server = new RunningServer(RunningServer.config().withStore(url()));
    }

    @AfterEach
    void stop() {
        server.close();
        log.close();
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("full.db") + "?max_page_count=" + PAGES;
    }

    /** Takes the last page there is. */
    private void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table filler (x)");
            assertThatThrownBy(() -> {
                        while (true) {
                            statement.execute("insert into filler values (zeroblob(1000))");
                        }
                    })
                    .hasMessageContaining("SQLITE_FULL");
        }
    }

    private void makeRoom() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("drop table filler");
        }
    }

    private Answer create() {
        return server.post(RunningServer.CARTS, LARGE);
    }

    private List<String> linesAbout(String text) {
        return log.lines().stream().filter(line -> line.contains(text)).toList();
    }

    @Test
    void aWriteIsAnswered503UntilThereIsRoom() throws SQLException {
        fill();

        assertThat(create().isRefused(503, 800003).header("Retry-After")).contains("5");

        makeRoom();

        create().isOk(201);
    }

    @Test
    void theServerIsNotReadyUntilThereIsRoom() throws SQLException {
        assertThat(server.get("/health/ready").status()).isEqualTo(200);

        fill();

        assertThat(server.get("/health/ready").status()).isEqualTo(503);
        makeRoom();
        assertThat(server.get("/health/ready").status()).isEqualTo(200);
        assertThat(linesAbout("the store does not answer")).hasSize(1);
        assertThat(linesAbout("the store answers again")).hasSize(1);
    }

    @Test
    void theLogSaysOnceWhatToDoAndHasNoTrace() throws SQLException {
        fill();
        create();
        server.get("/health/ready");

        assertThat(linesAbout("make room")).hasSize(1).first().asString().contains("full.db");
        assertThat(log.traces()).isEmpty();

        makeRoom();
        create().isOk(201);
        fill();
        create();
        assertThat(linesAbout("make room")).hasSize(2);
    }

    @Test
    void whatIsStoredIsStillAnswered() throws SQLException {
        String cart = RunningServer.CARTS + "/" + create().isOk(201).at("/id").asText();

        fill();

        server.get(cart).isOk(200);
    }
}
