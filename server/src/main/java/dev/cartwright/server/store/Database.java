package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The ports on a relational database: its own way of writing, readers beside it on connections that cannot write. */
public final class Database implements Transactions, AutoCloseable {
    private final ObjectMapper json;
    private final HikariDataSource readers;
    private final Writer writer;
    private final Runnable release;
    private final Conflicts conflicts;

    /** @param release runs when all is closed */
    Database(ObjectMapper json, HikariDataSource readers, Writer writer, Conflicts conflicts, Runnable release) {
        this.json = json;
        this.readers = readers;
        this.writer = writer;
        this.release = release;
        this.conflicts = conflicts;
    }

    /**
     * Opens the database and brings its tables up to date, making what is not there.
     *
     * @throws UnusableStoreException when it cannot be used; the message says what to do
     */
    public static Database open(StoreUrl url, ObjectMapper json) {
        if (url.isSqlite()) {
            return Sqlite.open(url, json);
        }
        if (url.isPostgresql()) {
            return Postgresql.open(url, json);
        }
        throw new UnusableStoreException(
                "unknown kind of store; use memory, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE", null);
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        return conflicts.retried(() -> once(work));
    }

    private <T> T once(Function<Stores, T> work) {
        try (Connection connection = readers.getConnection()) {
            return work.apply(JdbcStores.on(new Sql(connection), json));
        } catch (SQLException e) {
            throw Failures.of("cannot read", e, readers);
        }
    }

    @Override
    public <T> CompletionStage<T> writeAsync(Function<Stores, T> work) {
        return writer.writeAsync(work);
    }

    /**
     * Asks for a read and for a write that changes nothing.
     *
     * @throws StoreUnavailableException when either cannot be had
     */
    public void check() {
        read(Database::look);
        write(Database::look);
    }

    private static boolean look(Stores stores) {
        return stores.carts().find("", "").isPresent();
    }

    @Override
    public void close() {
        try (readers) {
            writer.close();
        } finally {
            release.run();
        }
    }
}
