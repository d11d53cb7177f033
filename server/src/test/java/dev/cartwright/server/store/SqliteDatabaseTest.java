package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.domain.Transactions;
import dev.cartwright.server.model.Cart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends TransactionsContract {
    @TempDir
    Path directory;

    private SqliteDatabase database;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(url(), JSON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("test.db");
    }

    @Override
    Transactions transactions() {
        return database;
    }

    @Test
    void aFileKeepsWhatWasWrittenBeforeItWasClosed() {
        database.write(stores -> {
            stores.carts().save("customer", new Cart().id("a"));
            return true;
        });
        database.close();

        database = SqliteDatabase.open(url(), JSON);

        assertThat(stored("customer", "a")).isPresent();
    }

    @Test
    void aClosedDatabaseTakesNoWrites() {
        database.close();

        assertThatThrownBy(() -> database.write(stores -> true))
                .isInstanceOf(StoreException.class)
                .hasMessage("the store is closed");
    }

    @Test
    void theFileIsInWriteAheadMode() throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("pragma journal_mode")) {
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void theWritingConnectionForcesEveryCommitToDisk() throws Exception {
        try (Connection connection = SqliteDatabase.writingConnection(url());
                Statement statement = connection.createStatement();
                ResultSet synchronous = statement.executeQuery("pragma synchronous")) {
            int full = 2;
            assertThat(synchronous.getInt(1)).isEqualTo(full);
        }
    }

    @Test
    void withoutReadersTheWritingConnectionIsLetGo() throws Exception {
        Connection connection = SqliteDatabase.writingConnection(url());

        assertThatThrownBy(() -> SqliteDatabase.open(
                        connection,
                        () -> {
                            throw new IllegalStateException("no readers");
                        },
                        JSON))
                .isInstanceOf(StoreException.class)
                .hasMessage("cannot open the readers of the database")
                .hasRootCauseMessage("no readers");

        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotHoldOurTablesIsLetGo() throws Exception {
        Path file = directory.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table other (x text)");
            statement.execute("create index cart on other (x)");
        }

        assertThatThrownBy(() -> SqliteDatabase.open("jdbc:sqlite:" + file, JSON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString());

        assertThat(openFiles()).noneMatch(open -> open.startsWith(file.toString()));
    }

    private static List<String> openFiles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    found.add(Files.readSymbolicLink(descriptor).toString());
                }
            }
        }
        return found;
    }

    @Test
    void aPathThatCannotBeOpenedIsNamed() {
        assertThatThrownBy(() -> SqliteDatabase.open("jdbc:sqlite:" + directory, JSON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(directory.toString());
    }
}
