package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.domain.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class SqliteTest extends TransactionsContract {
    private static final String FULL = "2";

    @TempDir
    Path directory;

    private final AtomicInteger failsAfter = new AtomicInteger(Integer.MAX_VALUE);
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(url("test.db"), JSON);
    }

    @Override
    @AfterEach
    void close() {
        database.close();
    }

    private StoreUrl url(String file) {
        return new StoreUrl("jdbc:sqlite:" + directory.resolve(file));
    }

    @Override
    Transactions transactions() {
        return database;
    }

    @Test
    void aFileKeepsWhatWasWrittenBeforeItWasClosed() {
        database.write(stores -> stores.carts().save("customer", empty("a")));
        database.close();

        open();

        assertThat(stored("customer", "a")).isPresent();
    }

    @Test
    void theFileIsInWriteAheadMode() {
        assertThat(setting(database::write, "pragma journal_mode")).isEqualTo("wal");
    }

    @Test
    void theWritingConnectionForcesEveryCommitToDisk() {
        assertThat(setting(database::write, "pragma synchronous")).isEqualTo(FULL);
    }

    @Test
    void aWritingConnectionThatDoesNotForceIsNoticed() throws Exception {
        SQLiteDataSource careless = Sqlite.source(url("careless.db"));
        careless.setSynchronous("OFF");
        Schema.migrate(careless);

        try (Writer writer = GroupCommitWriter.start(new WritingConnection(careless, JSON, () -> {}))) {
            assertThat(setting(
                            work -> writer.writeAsync(work)
                                    .toCompletableFuture()
                                    .join(),
                            "pragma synchronous"))
                    .isNotEqualTo(FULL);
        }
    }

    @Test
    void aFileThatAServerHasOpenIsRefusedUntilItIsClosed() {
        assertUnusable(url("test.db"), "another server has the file open", "jdbc:postgresql://HOST/DATABASE");
        assertUnusable(url("../" + directory.getFileName() + "/test.db?cache_size=10"), "another server");

        database.close();

        open();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileWithASecondNameIsRefusedUnderBoth() throws IOException {
        Path link = Files.createLink(directory.resolve("link.db"), directory.resolve("test.db"));

        assertUnusable(url("link.db"), "it has another name, a hard link", "name a copy");
        database.close();
        assertUnusable(url("test.db"), "it has another name, a hard link");

        Files.delete(link);
        open();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoIsRefusedInTheSameProcessTakesNobodysLockAway() throws Exception {
        String inode = ":" + Files.getAttribute(directory.resolve("test.db.lock"), "unix:ino") + " ";
        assertThat(Path.of("/proc/locks")).content().contains(inode);

        assertUnusable(url("test.db"), "another server has the file open");

        assertThat(Path.of("/proc/locks")).content().contains(inode);
        database.close();
        assertThat(Path.of("/proc/locks")).content().doesNotContain(inode);
    }

    @Test
    void aDatabaseInMemoryIsRefusedSinceEveryConnectionHasItsOwn() {
        assertUnusable(new StoreUrl("jdbc:sqlite::memory:"), "use memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"synchronous=OFF", "cache_size=10&Synchronous=0", "journal_mode=MEMORY", "transaction_mode=x"})
    void whatMakesACommitLastingCannotBeLoosenedByTheUrl(String parameters) {
        assertUnusable(url("other.db?" + parameters), "cannot be chosen, the server sets it; leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"we?ird.db", "we?ird=1.db", "we?", "other.db?cache_size=10&ird", "file:we#ird.db"})
    void aNameThatSqliteWouldReadOtherwiseIsRefusedWithTheWayToWriteIt(String name) throws IOException {
        StoreUrl url = name.startsWith("file:")
                ? new StoreUrl("jdbc:sqlite:file:" + directory.resolve(name.substring("file:".length())))
                : url(name);

        assertUnusable(url, "jdbc:sqlite:file:NAME with %3F for each ?, %23 for each # and %25 for each %");
        assertThat(directory).isDirectoryNotContaining("glob:**/{we,other}*");
    }

    @ParameterizedTest
    @CsvSource({
        "a b.db, a b.db",
        "a#b.db, a#b.db",
        "a%20b.db, a%20b.db",
        "a%b&c=d.db, a%b&c=d.db",
        "file:a%3Fb%23c%25d e.db, a?b#c%d e.db"
    })
    void aFileMayHaveAnyName(String written, String name) {
        String path = directory.resolve(written.replace("file:", "")).toString();

        Database.open(new StoreUrl("jdbc:sqlite:" + (written.startsWith("file:") ? "file:" : "") + path), JSON)
                .close();

        assertThat(directory.resolve(name)).isRegularFile();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWhoseReadersCannotBeHadIsLetGo() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        SQLiteDataSource failing = new SQLiteDataSource(new SQLiteConfig()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                if (connections.incrementAndGet() > failsAfter.get()) {
                    connection.close();
                    throw new SQLException("thrown by the test");
                }
                return connection;
            }
        };
        failing.setUrl(url("other.db").jdbc());
        Sqlite.open(failing, JSON).close();
        int needed = connections.get();

        for (int made = 0; made < needed; made++) {
            connections.set(0);
            failsAfter.set(made);
            assertThatThrownBy(() -> Sqlite.open(failing, JSON).close()).isInstanceOf(RuntimeException.class);

            assertThat(openFiles()).noneMatch(open -> open.contains("other.db"));
        }
    }

    @Test
    void aPathThatCannotBeOpenedIsRefusedWithTheFix() throws Exception {
        Path text = Files.writeString(directory.resolve("text.db"), "no database, but long enough to be taken for one");

        assertUnusable(new StoreUrl("jdbc:sqlite:" + directory), "name one in a directory that exists");
        assertUnusable(url("text.db"), "it is no SQLite database");
        assertThat(text).hasContent("no database, but long enough to be taken for one");
    }

    @Test
    void aNewFileIsWhatFlywayMakesOfOne() throws Exception {
        SQLiteDataSource byFlyway = Sqlite.source(url("flyway.db"));
        Schema.migrate(byFlyway);
        database.close();
        SQLiteDataSource ours = Sqlite.source(url("test.db"));

        assertThat(SqliteSchema.statements(ours))
                .isEqualTo(SqliteSchema.statements(byFlyway))
                .anyMatch(statement -> statement.startsWith("insert into schema_history"));
        assertThat(SqliteSchema.isCurrent(byFlyway, JSON)).isTrue();
        Schema.migrate(ours);
    }

    @Test
    void aFileWithATableOfSomebodyElsesIsStillOurs() throws Exception {
        database.close();
        change("test.db", "create table theirs (x text)");

        open();

        assertThat(stored("customer", "a")).isEmpty();
    }

    @Test
    void aFileWhoseHistoryIsNotOursIsLeftToFlyway() throws Exception {
        database.close();
        change("test.db", "update schema_history set checksum = 1");

        assertUnusable(url("test.db"), "another version of this server");
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws Exception {
        database.close();
        change(
                "test.db",
                "insert into schema_history select 2, '2', 'more', type, 'V2__more.sql', 1, installed_by,"
                        + " installed_on, 1, true from schema_history where installed_rank = 1");

        assertUnusable(url("test.db"), "another version of this server", "or name another database");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileOfAnotherOriginIsRefusedAndLetGo() throws Exception {
        change("other.db", "create table other (x text)");
        Path file = directory.resolve("other.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        byte[] before = Files.readAllBytes(file);

        assertUnusable(url("other.db"), "tables that this server has not made", "empty or not there yet");

        assertThat(openFiles()).noneMatch(open -> open.contains("other.db"));
        assertThat(file).hasBinaryContent(before);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(directory).isDirectoryNotContaining("glob:**/other.db?*");
    }

    private void change(String file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(file).jdbc());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
}
