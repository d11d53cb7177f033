package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Runs each write in a serializable transaction of its own, and again when it met another.
 *
 * <p>Databases refuse such a write with SQLSTATE 40001 or 40P01, at any statement or at the commit.
 */
final class SerializableWriter implements Writer {
    private final HikariDataSource pool;
    private final ObjectMapper json;
    private final Backoff backoff;

    /** Takes the pool over: its connections are serializable and begin transactions by themselves. */
    SerializableWriter(HikariDataSource pool, ObjectMapper json, Backoff backoff) {
        this.pool = pool;
        this.json = json;
        this.backoff = backoff;
    }

    @Override
    public <T> T write(Function<Stores, T> work) {
        int attempt = 1;
        while (true) {
            try {
                return once(work);
            } catch (StoreException e) {
                if (!Failures.isConflict(e)) {
                    throw e;
                }
                if (attempt == Backoff.ATTEMPTS) {
                    throw new StoreUnavailableException("others write the same all the time", e);
                }
            }
            LockSupport.parkNanos(backoff.nanosAfter(attempt));
            attempt++;
        }
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

    @Override
    public void close() {
        pool.close();
    }
}
