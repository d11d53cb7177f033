package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * What Flyway makes of an empty file, its history included. The build has run Flyway and has written that down, so that a start need not
 * wait for it when there is nothing to migrate.
 */
final class SqliteSchema {
    private static final String WRITTEN_DOWN = "sqlite-schema.json";

    private static final String OBJECTS =
            "select sql from sqlite_master where sql is not null and name not like 'sqlite~_%' escape '~' order by rowid";

    private static final String HAS_HISTORY = "select name from sqlite_master where name = '" + Schema.HISTORY + "'";

    private static final String HISTORY = """
            select 'insert into %1$s (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)'
                || ' values (' || quote(installed_rank) || ', ' || quote(version) || ', ' || quote(description) || ', ' || quote(type)
                || ', ' || quote(script) || ', ' || quote(checksum) || ', '''', 0, ' || quote(success) || ')'
            from %1$s order by installed_rank""".formatted(Schema.HISTORY);

    private SqliteSchema() {}

    /** Run by the build, with the file to write. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            DataSource source = Sqlite.source(StoreUrl.of(directory.path().resolve("schema.db")));
            Schema.migrate(source);
            Files.write(Path.of(arguments[0]), new JsonMapper().writeValueAsBytes(statements(source)));
        }
    }

    /** Fills a file that is empty. Whatever a file holds instead, and however old it is, is Flyway's to judge. */
    static boolean isCurrent(DataSource source, ObjectMapper json) throws SQLException {
        List<String> current = writtenDown(json);
        try (Connection connection = source.getConnection()) {
            List<String> found = statements(connection);
            if (found.isEmpty()) {
                run(current, connection);
                return true;
            }
            return found.equals(current);
        }
    }

    private static List<String> writtenDown(ObjectMapper json) {
        try (InputStream stream = SqliteSchema.class.getResourceAsStream(WRITTEN_DOWN)) {
            return Arrays.asList(json.readValue(Objects.requireNonNull(stream, WRITTEN_DOWN), String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that make such tables with such a history. */
    static List<String> statements(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return statements(connection);
        }
    }

    private static List<String> statements(Connection connection) throws SQLException {
        List<String> statements = texts(connection, OBJECTS);
        if (!texts(connection, HAS_HISTORY).isEmpty()) {
            statements.addAll(texts(connection, HISTORY));
        }
        return statements;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void run(List<String> statements, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        connection.commit();
    }
}
