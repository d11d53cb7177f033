package dev.cartwright.server.proof;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that servers are started on and that can be looked into from outside. */
record Database(String url, Closeable place) implements Closeable {

    /** Rows of the table, as anybody sees them who opens the database now. */
    long count(String table) throws IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IOException("cannot count the rows of " + table, e);
        }
    }

    @Override
    public void close() throws IOException {
        place.close();
    }
}
