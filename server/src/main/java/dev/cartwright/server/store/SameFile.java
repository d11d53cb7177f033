package dev.cartwright.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * That the database and its log are still the files that the server has opened.
 *
 * <p>When somebody removes one, or puts another in its place, SQLite goes on in what it has open, and nobody can open that again. Thread-safe.
 */
final class SameFile implements AutoCloseable {
    /** SQLite removes the log with the last connection, and would make another: this one stays. */
    private final Connection kept;

    private final List<Opened> files;

    private SameFile(Connection kept, List<Opened> files) {
        this.kept = kept;
        this.files = files;
    }

    /** Those that are there now; a connection of the source has made what was not. */
    static SameFile of(SQLiteDataSource source, Path database) throws SQLException {
        Connection kept = source.getConnection();
        return new SameFile(
                kept,
                List.of(Opened.at(database), Opened.at(database.resolveSibling(database.getFileName() + "-wal"))));
    }

    /** @throws SQLException with the code that SQLite has for it */
    void check() throws SQLException {
        for (Opened file : files) {
            if (!file.isThere()) {
                throw new SQLiteException(
                        file.path + " is not the file that was opened", SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
            }
        }
    }

    /** The same source, but it opens nothing in the place of these files: SQLite would make what it does not find. */
    DataSource guarding(SQLiteDataSource source) {
        SQLiteDataSource guarding = new SQLiteDataSource(source.getConfig()) {
            @Override
            public Connection getConnection() throws SQLException {
                check();
                return source.getConnection();
            }
        };
        guarding.setUrl(source.getUrl());
        return guarding;
    }

    @Override
    public void close() {
        try {
            kept.close();
        } catch (SQLException e) {
            throw new StoreException("cannot close the database", e);
        }
    }

    /**
     * A file as it was found.
     *
     * @param key empty where there is no file, and where files have none: such a system removes no file that is open
     */
    private record Opened(Path path, Optional<Object> key) {

        static Opened at(Path path) {
            return new Opened(path, key(path));
        }

        boolean isThere() {
            return key.equals(key(path));
        }

        private static Optional<Object> key(Path path) {
            try {
                return Optional.ofNullable(
                        Files.readAttributes(path, BasicFileAttributes.class).fileKey());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
