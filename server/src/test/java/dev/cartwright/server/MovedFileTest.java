package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does to a SQLite file that a server has open. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows removes no file that is open")
class MovedFileTest {
    @TempDir
    Path directory;

    private final LogRecords log = LogRecords.of("dev.cartwright.server");
    private RunningServer server;

    @BeforeEach
    void start() {
        start(database());
    }

    /** A token is there before anything happens to the file. */
    private void start(Path file) {
        server = new RunningServer(RunningServer.config().withStore("jdbc:sqlite:" + file));
        create().isOk(201);
    }

    @AfterEach
    void stop() {
        server.close();
        log.close();
    }

    private Path database() {
        return directory.resolve("moved.db");
    }

    private Path writeAheadLog() {
        return directory.resolve("moved.db-wal");
    }

    private Path elsewhere() {
        return directory.resolve("elsewhere");
    }

    private Answer create() {
        return server.post(RunningServer.CARTS, RunningServer.ONE_LINE);
    }

    private String cart() {
        return RunningServer.CARTS + "/" + create().isOk(201).at("/id").asText();
    }

    private void assertNothingIsWritten() {
        for (int times = 0; times < 3; times++) {
            assertThat(create().isRefused(503, 800003).header("Retry-After")).contains("5");
            assertThat(server.get("/health/ready").status()).isEqualTo(503);
        }
        assertThat(log.lines())
                .filteredOn(line -> line.contains("removed or replaced"))
                .singleElement()
                .asString()
                .contains("moved.db: it or the -wal beside it")
                .contains("put back what was there; or stop the server, see that no -wal and -shm are left");
        assertThat(log.traces()).isEmpty();
    }

    @Test
    void noWriteIntoARemovedFileIsAcknowledgedAndNoOtherIsMade() throws IOException {
        String cart = cart();

        Files.delete(database());

        assertNothingIsWritten();
        server.get(cart).isOk(200);
        assertThat(database()).doesNotExist();
    }

    @Test
    void noWriteIsAcknowledgedWhileAnotherFileIsInThePlace() throws IOException {
        byte[] theirs = Files.readAllBytes(database());
        Files.write(elsewhere(), theirs);

        Files.move(elsewhere(), database(), StandardCopyOption.REPLACE_EXISTING);

        assertNothingIsWritten();
        assertThat(database()).hasBinaryContent(theirs);
    }

    @Test
    void afterARestartTheFileThatWasPutThereIsServedAndNothingOfTheOther(@TempDir Path other) throws IOException {
        String lost = cart();
        String found;
        try (RunningServer theirs =
                new RunningServer(RunningServer.config().withStore("jdbc:sqlite:" + other.resolve("theirs.db")))) {
            found = RunningServer.CARTS + "/" + theirs.cart(RunningServer.line(RunningServer.ITEM, ""));
        }
        Files.move(other.resolve("theirs.db"), database(), StandardCopyOption.REPLACE_EXISTING);
        create().isRefused(503, 800003);

        server.close();
        start();

        server.get(found).isOk(200);
        server.get(lost).isRefused(404, 800008);
    }

    @Test
    void noWriteIsAcknowledgedOnceTheDirectoryHasAnotherName(@TempDir Path parent) throws IOException {
        server.close();
        Path folder = Files.createDirectory(parent.resolve("folder"));
        start(folder.resolve("moved.db"));

        Files.move(folder, parent.resolve("renamed"));

        assertNothingIsWritten();
        Files.move(parent.resolve("renamed"), folder);
        create().isOk(201);
    }

    @Test
    void aFileThatIsPutBackIsWrittenAgain() throws IOException {
        Files.move(database(), elsewhere());
        create().isRefused(503, 800003);

        Files.move(elsewhere(), database());

        String cart = cart();
        assertThat(server.get("/health/ready").status()).isEqualTo(200);
        server.close();
        start();
        server.get(cart).isOk(200);
    }

    @Test
    void whatWasAcknowledgedBeforeTheLogWasRemovedIsThereAfterARestart() throws IOException {
        List<String> carts = List.of(cart(), cart());

        Files.delete(writeAheadLog());

        assertNothingIsWritten();
        server.close();
        start();
        carts.forEach(cart -> server.get(cart).isOk(200));
        create().isOk(201);
    }
}
