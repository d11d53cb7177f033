package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;

/**
 * A SQLite file: one writer with group commit, readers beside it on connections that cannot write.
 *
 * <p>WAL with synchronous FULL: a commit is on disk before it is answered, and readers never wait for the writer.
 */
public final class SqliteDatabase implements Transactions, AutoCloseable {
    private static final int READERS = 8;
    private static final int BUSY_MILLIS = 5_000;

    private final ObjectMapper json;
    private final GroupCommitWriter writer;
    private final HikariDataSource readers;

    private SqliteDatabase(ObjectMapper json, GroupCommitWriter writer, HikariDataSource readers) {
        this.json = json;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the file, making it when it is not there.
     *
     * @param url {@code jdbc:sqlite:} and the file's path
     */
    public static SqliteDatabase open(String url, ObjectMapper json) {
        return open(writingConnection(url), () -> readers(url), json);
    }

    /** Takes the connection over: it is closed when there are no readers to be had. */
    static SqliteDatabase open(Connection connection, Supplier<HikariDataSource> readers, ObjectMapper json) {
        try {
            HikariDataSource pool = readers.get();
            GroupCommitWriter writer = GroupCommitWriter.start(connection, JdbcStores.on(connection, json));
            return new SqliteDatabase(json, writer, pool);
        } catch (RuntimeException e) {
            StoreException failure = new StoreException("cannot open the readers of the database", e);
            closeAfter(failure, connection);
            throw failure;
        }
    }

    private static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    static Connection writingConnection(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // The driver begins the next transaction with each commit: it must not hold the lock until it is used.
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        config.setBusyTimeout(BUSY_MILLIS);
        try {
            return prepared(config.createConnection(url));
        } catch (SQLException e) {
            throw new StoreException("cannot open " + url, e);
        }
    }

    private static Connection prepared(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : schema().split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    private static String schema() {
        try (InputStream script = SqliteDatabase.class.getResourceAsStream("schema.sql")) {
            return new String(Objects.requireNonNull(script, "schema.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource readers(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cartwright-readers");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(READERS);
        config.setConnectionInitSql("pragma query_only = on");
        config.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
        return new HikariDataSource(config);
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        try (Connection connection = readers.getConnection()) {
            return work.apply(JdbcStores.on(connection, json));
        } catch (SQLException e) {
            throw new StoreException("cannot read", e);
        }
    }

    @Override
    public <T> T write(Function<Stores, T> work) {
        return writer.write(work);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } finally {
            readers.close();
        }
    }
}
