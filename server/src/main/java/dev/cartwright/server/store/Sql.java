package dev.cartwright.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Statements on one connection; failures are told with what was attempted. */
record Sql(Connection connection) {

    /** Reads rows while they are there. */
    @FunctionalInterface
    interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    <T> T query(String attempt, String statement, Rows<T> rows, Object... values) {
        try (PreparedStatement prepared = prepared(statement, values);
                ResultSet found = prepared.executeQuery()) {
            return rows.read(found);
        } catch (SQLException e) {
            throw new StoreException("cannot " + attempt, e);
        }
    }

    /** How many rows it has touched. */
    int update(String attempt, String statement, Object... values) {
        try (PreparedStatement prepared = prepared(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("cannot " + attempt, e);
        }
    }

    private PreparedStatement prepared(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
