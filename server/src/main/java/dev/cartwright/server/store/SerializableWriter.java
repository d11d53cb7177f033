package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each write in a serializable transaction of its own, and again when it met another.
 *
 * <p>Databases refuse such a write with SQLSTATE 40001 or 40P01, at any statement or at the commit.
 */
final class SerializableWriter implements Writer {
    private static final int MOST_RUNNING = Integer.MAX_VALUE;
    /** Longer than a write may wait for a connection and be run again, by far. */
    private static final int PATIENCE_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SerializableWriter.class);

    private final HikariDataSource pool;
    private final ObjectMapper json;
    private final Conflicts conflicts;
    private final Semaphore running = new Semaphore(MOST_RUNNING);
    private volatile boolean closing;

    /** Takes the pool over: its connections are serializable and begin transactions by themselves. */
    SerializableWriter(HikariDataSource pool, ObjectMapper json, Conflicts conflicts) {
        this.pool = pool;
        this.json = json;
        this.conflicts = conflicts;
    }

    /** Runs it on the caller's thread: a connection serves one transaction at a time, and the database is waited for. */
    @Override
    public <T> CompletionStage<T> writeAsync(Function<Stores, T> work) {
        try {
            return CompletableFuture.completedStage(write(work));
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedStage(e);
        }
    }

    @Override
    public boolean takesOver() {
        return false;
    }

    private <T> T write(Function<Stores, T> work) {
        if (!running.tryAcquire()) {
            throw closed();
        }
        try {
            if (closing) {
                throw closed();
            }
            return conflicts.retried(() -> once(work));
        } finally {
            running.release();
        }
    }

    private static StoreUnavailableException closed() {
        return new StoreUnavailableException("the store is closed", null);
    }

    private <T> T once(Function<Stores, T> work) {
        try (Connection connection = pool.getConnection()) {
            return committed(connection, work);
        } catch (SQLException e) {
            throw Failures.of("cannot write", e, pool);
        }
    }

    /** Closing rolls back what is not committed: the pool does so before anybody else gets the connection. */
    private <T> T committed(Connection connection, Function<Stores, T> work) throws SQLException {
        T result = work.apply(JdbcStores.on(new Sql(connection), json));
        connection.commit();
        return result;
    }

    /** What runs longer than {@link #PATIENCE_SECONDS} is cut off: its caller hears of a failure, whether it was committed or not. */
    @Override
    public synchronized void close() {
        closing = true;
        if (!pool.isClosed()) {
            awaitRunning();
            pool.close();
        }
    }

    private void awaitRunning() {
        try {
            if (!running.tryAcquire(MOST_RUNNING, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("writes still run after {} s; they are cut off", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
