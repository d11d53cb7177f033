package dev.cartwright.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Statements on one connection, each prepared once: SQLite takes longer to prepare one than to run it. They end with the connection.
 * For one thread at a time.
 */
final class Sql {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long changes;

    Sql(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /**
     * How often something was stored or was tried to be, or anything failed, since SQLite may take the whole transaction back then: what has
     * not moved this number has left all as it was.
     */
    long changes() {
        return changes;
    }

    /** What a statement has found. */
    @FunctionalInterface
    interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Fails with what was attempted. */
    <T> T query(String attempt, String statement, Rows<T> rows, Object... values) {
        try (ResultSet found = prepared(statement, values).executeQuery()) {
            return rows.read(found);
        } catch (SQLException e) {
            throw failure(attempt, statement, e);
        }
    }

    /** A statement that stores something and answers by rows. */
    <T> T change(String attempt, String statement, Rows<T> rows, Object... values) {
        changes++;
        return query(attempt, statement, rows, values);
    }

    /** How many rows it has touched. */
    int update(String attempt, String statement, Object... values) {
        changes++;
        try {
            return prepared(statement, values).executeUpdate();
        } catch (SQLException e) {
            throw failure(attempt, statement, e);
        }
    }

    /** SQLite's driver does not run a statement again that has failed, as on a full disk: the next one is prepared anew. */
    private RuntimeException failure(String attempt, String text, SQLException cause) {
        changes++;
        PreparedStatement failed = prepared.remove(text);
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
        return Failures.of("cannot " + attempt, cause);
    }

    private PreparedStatement prepared(String text, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
