package dev.cartwright.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    private final Opened database;
    private final Opened log;

    private SameFile(Connection kept, Opened database, Opened log) {
        this.kept = kept;
        this.database = database;
        this.log = log;
    }

    /** Those that are there now; a connection of the source has made what was not. */
    static SameFile of(SQLiteDataSource source, Path database) throws SQLException {
        Connection kept = source.getConnection();
        try {
            return new SameFile(
                    kept, Opened.at(database), Opened.at(database.resolveSibling(database.getFileName() + "-wal")));
        } catch (SQLException e) {
            kept.close();
            throw e;
        }
    }

    /** @throws SQLException with the code that SQLite has for it */
    void check() throws SQLException {
        for (Opened file : List.of(database, log)) {
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

    /** What the log of the file that was opened still holds must not be taken for that of another in its place: it is set aside. */
    @Override
    public void close() {
        try {
            kept.close();
            if (!database.isThere() && log.isThere() && Files.exists(log.path)) {
                Files.move(log.path, log.path.resolveSibling(log.path.getFileName() + ".of-a-file-that-is-gone"));
            }
        } catch (SQLException | IOException e) {
            throw new StoreException("cannot close the database", e);
        }
    }

    /**
     * A file as it was found.
     *
     * @param key empty where there is no file, and where files have none: such a system removes no file that is open
     */
    private record Opened(Path path, Optional<Object> key) {

        static Opened at(Path path) throws SQLException {
            return new Opened(path, key(path));
        }

        boolean isThere() throws SQLException {
            return key.equals(key(path));
        }

        private static Optional<Object> key(Path path) throws SQLException {
            try {
                return Optional.ofNullable(
                        Files.readAttributes(path, BasicFileAttributes.class).fileKey());
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new SQLiteException("cannot look at " + path + ": " + e, SQLiteErrorCode.SQLITE_IOERR);
            }
        }
    }
}
