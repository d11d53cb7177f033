package dev.cartwright.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to PostgreSQL, and what to do when there are none. */
final class PostgresqlSource {
    private static final String EXAMPLE = "jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=SECRET";
    private static final String REFUSED_CREDENTIALS = "28";
    private static final String UNKNOWN_DATABASE = "3D";

    /** What a URL that does not say otherwise gets. */
    private static final Map<PGProperty, String> DEFAULTS = Map.of(
            PGProperty.APPLICATION_NAME, "cartwright",
            PGProperty.CONNECT_TIMEOUT, "3",
            PGProperty.SOCKET_TIMEOUT, "30",
            PGProperty.TCP_KEEP_ALIVE, "true",
            // A reading connection refuses writes outside of transactions too.
            PGProperty.READ_ONLY_MODE, "always");

    private PostgresqlSource() {}

    /** @throws UnusableStoreException when there is no connection to be had, or not every text can be stored */
    static DataSource of(StoreUrl url) {
        Properties parameters = Driver.parseURL(url.jdbc(), null);
        if (parameters == null) {
            throw new UnusableStoreException("this is no address of a database; use " + EXAMPLE, null);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.jdbc());
        DEFAULTS.forEach((property, value) -> {
            if (!parameters.containsKey(property.getName())) {
                source.setProperty(property, value);
            }
        });
        connectOnce(source);
        return source;
    }

    private static void connectOnce(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet encoding = statement.executeQuery("show server_encoding")) {
            encoding.next();
            checkEncoding(encoding.getString(1));
        } catch (SQLException e) {
            throw new UnusableStoreException(remedy(String.valueOf(e.getSQLState())), e);
        }
    }

    /** Any other has no room for some of the texts that callers may send. */
    private static void checkEncoding(String encoding) {
        if (!encoding.equalsIgnoreCase("UTF8")) {
            throw new UnusableStoreException(
                    "its encoding is " + encoding
                            + ", which has no room for every text; name a database made with encoding 'UTF8' template template0",
                    null);
        }
    }

    private static String remedy(String state) {
        if (state.startsWith(REFUSED_CREDENTIALS)) {
            return "the database refuses the user or the password; give them as in " + EXAMPLE;
        }
        if (state.startsWith(UNKNOWN_DATABASE)) {
            return "the server has no such database; create it there, or name another";
        }
        return "the database cannot be reached; start it, or correct host and port as in " + EXAMPLE;
    }
}
