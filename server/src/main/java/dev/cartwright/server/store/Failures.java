package dev.cartwright.server.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.server.domain.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database's failure means to the one who waits for it. */
final class Failures {
    /** The server has no connection, memory or room left, or may only be read; whether it is there at all, {@link Outage} says. */
    private static final Set<String> UNAVAILABLE = Set.of("53300", "53200", "53100", "25006");

    private static final String FORBIDDEN = "42501";
    /** Serialization failure, deadlock. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private Failures() {}

    static RuntimeException of(String message, SQLException cause) {
        return isUnavailable(cause)
                ? new StoreUnavailableException(message, cause)
                : new StoreException(message, cause);
    }

    /** For one that met the pool or one of its connections. */
    static RuntimeException of(String message, SQLException cause, HikariDataSource pool) {
        return pool.isClosed() ? new StoreUnavailableException("the store is closed", cause) : of(message, cause);
    }

    private static boolean isUnavailable(SQLException failure) {
        return UNAVAILABLE.contains(String.valueOf(failure.getSQLState()))
                // The pool has no connection to give.
                || failure instanceof SQLTransientConnectionException
                || Outage.of(failure).isPresent()
                || isTakenBack(failure);
    }

    /** Out of room or let down by its disk, SQLite takes back the whole transaction by itself, and every savepoint with it. */
    private static boolean isTakenBack(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("no such savepoint");
    }

    /** Whether the database's user has not the right. */
    static boolean isForbidden(StoreException failure) {
        return failure.getCause() instanceof SQLException sql && FORBIDDEN.equals(sql.getSQLState());
    }

    /** Whether the same work may succeed when it is run again at once. */
    static boolean isConflict(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CONFLICTS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
