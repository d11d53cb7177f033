package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.server.domain.StageFailure;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ports on a relational database: its own way of writing, readers beside it on connections that cannot write. */
public final class Database implements Transactions, AutoCloseable {
    private final ObjectMapper json;
    private final HikariDataSource readers;
    private final Writer writer;
    private final Runnable release;
    private final Conflicts conflicts;
    private final Outages outages;

    /** @param release runs when all is closed */
    Database(
            ObjectMapper json,
            HikariDataSource readers,
            Writer writer,
            Conflicts conflicts,
            Runnable release,
            Outages outages) {
        this.json = json;
        this.readers = readers;
        this.writer = writer;
        this.release = release;
        this.conflicts = conflicts;
        this.outages = outages;
    }

    /**
     * Opens the database and brings its tables up to date, making what is not there.
     *
     * @throws UnusableStoreException when it cannot be used; the message says what to do
     */
    public static Database open(StoreUrl url, ObjectMapper json) {
        Database database = made(url, json);
        try {
            database.readKeys();
            return database;
        } catch (RuntimeException | Error e) {
            closeAfter(e, database);
            throw e;
        }
    }

    /** The first token needs them: what is wrong with the tables is better found now. */
    private void readKeys() {
        try {
            once(stores -> stores.signingKeys().all());
        } catch (StoreUnavailableException e) {
            throw new UnusableStoreException(
                    Outage.remedy(e, "it takes no reads just now; start again once it does"), e);
        } catch (StoreException e) {
            throw UnusableStoreException.of(e);
        }
    }

    private static void closeAfter(Throwable failure, Database database) {
        try {
            database.close();
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }

    private static Database made(StoreUrl url, ObjectMapper json) {
        if (url.isSqlite()) {
            return Sqlite.open(url, json);
        }
        if (url.isPostgresql()) {
            return Postgresql.open(url, json);
        }
        throw new UnusableStoreException(
                "unknown kind of store; use memory, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE", null);
    }

    /** What to say of a store that was opened and whose first write has failed so. */
    public UnusableStoreException refusal(StoreUnavailableException failure) {
        // The write may have ended with a transaction that was taken back: why, was met before.
        String otherwise =
                outages.last().map(Outage::remedy).orElse("it takes no writes just now; start again once it does");
        return new UnusableStoreException(Outage.remedy(failure, otherwise), failure);
    }

    @Override
    public <T> T read(Function<Stores, T> work) {
        return watched(() -> conflicts.retried(() -> once(work)));
    }

    private <T> T watched(Supplier<T> attempted) {
        try {
            return attempted.get();
        } catch (StoreUnavailableException e) {
            outages.met(e);
            throw e;
        }
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
        outages.refuseDamaged();
        // Inside too: SQLite may take the whole transaction back, and who hears only of that does not learn why.
        CompletionStage<T> written = watched(() -> writer.writeAsync(stores -> watched(() -> work.apply(stores))));
        return written.whenComplete(this::note);
    }

    /** Whether {@link #writeAsync} never waits for the database. */
    public boolean takesWritesOver() {
        return writer.takesOver();
    }

    private void note(@Nullable Object result, @Nullable Throwable failure) {
        if (failure == null) {
            outages.written();
        } else if (StageFailure.unwrapped(failure) instanceof StoreUnavailableException unavailable) {
            outages.met(unavailable);
        }
    }

    /**
     * Asks for a read and for a write that leaves nothing.
     *
     * @throws StoreUnavailableException when either cannot be had
     */
    public void check() {
        outages.refuseDamaged();
        read(Database::look);
        write(Trial::write);
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
