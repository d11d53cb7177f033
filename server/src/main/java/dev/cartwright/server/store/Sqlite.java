package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file: one writer with group commit, and one server at a time.
 *
 * <p>WAL with synchronous FULL: a commit is on disk before it is answered, and readers never wait for the writer.
 */
final class Sqlite {
    private static final int READERS = 8;
    private static final int BUSY_MILLIS = 5_000;
    /** Who waits longer for a connection is better told so. */
    private static final int PATIENCE_MILLIS = 3_000;
    /** A page that is written often is copied out of the log once for all these, 64 MiB of them. */
    private static final int CHECKPOINT_PAGES = 16_384;

    private static final int WRITER_CACHE_KIBIBYTES = 8 * 1_024;

    private static final List<String> REFUSED =
            List.of("journal_mode", "synchronous", "transaction_mode", "locking_mode", "busy_timeout", "open_mode");

    private static final Set<String> PARAMETERS = Stream.of(SQLiteConfig.Pragma.values())
            .map(SQLiteConfig.Pragma::getPragmaName)
            .collect(Collectors.toUnmodifiableSet());

    /** The database, and what SQLite and we keep beside it: SQLite makes its own as open as the database is. */
    static final List<String> FILES = List.of("", "-wal", "-shm", SoleUse.SUFFIX);

    private Sqlite() {}

    /** Opens the file, making it when it is not there. */
    static Database open(StoreUrl url, ObjectMapper json) {
        SQLiteDataSource source = source(url);
        url.file().ifPresent(ExistingFile::check);
        // Otherwise SQLite makes it, for everybody to read.
        url.file().ifPresent(OwnerOnly::make);
        return open(source, json);
    }

    static Database open(SQLiteDataSource source, ObjectMapper json) {
        Path file = SqliteLibrary.unpacked(() -> file(source));
        FILES.forEach(suffix -> OwnerOnly.tighten(file.resolveSibling(file.getFileName() + suffix)));
        SoleUse soleUse = SoleUse.of(file);
        try {
            tryWriting(source);
            if (!SqliteSchema.isCurrent(source, json)) {
                Schema.migrate(source);
            }
            return open(source, json, file, soleUse);
        } catch (SQLException e) {
            soleUse.close();
            throw new UnusableStoreException(
                    Outage.remedy(e, "the file cannot be opened for writing; name another"), e);
        } catch (RuntimeException e) {
            soleUse.close();
            throw e;
        }
    }

    /** A file that may not be written is opened all the same, for reading. Nothing is left of this, not even for a moment. */
    private static void tryWriting(SQLiteDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("pragma user_version = 0");
            connection.rollback();
        }
    }

    private static Database open(SQLiteDataSource source, ObjectMapper json, Path file, SoleUse soleUse)
            throws SQLException {
        SameFile sameFile = SameFile.of(source, file);
        try {
            HikariDataSource readers = readers(sameFile.guarding(source));
            try {
                WritingConnection connection =
                        new WritingConnection(sameFile.guarding(withRoom(source)), json, sameFile::check);
                return new Database(
                        json,
                        readers,
                        GroupCommitWriter.start(connection),
                        Conflicts.byChance(),
                        () -> release(sameFile, soleUse),
                        new Outages(file.toString()));
            } catch (SQLException | RuntimeException e) {
                readers.close();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            sameFile.close();
            throw e;
        }
    }

    private static void release(SameFile sameFile, SoleUse soleUse) {
        try (soleUse) {
            sameFile.close();
        }
    }

    static SQLiteDataSource source(StoreUrl url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // The driver begins the next transaction with each commit: it must not hold the lock until it is used.
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        config.setBusyTimeout(BUSY_MILLIS);
        // Nobody asks for row numbers: each insert would be followed by a query for its own.
        config.setGetGeneratedKeys(false);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT_PAGES));
        SQLiteDataSource source = new SQLiteDataSource(config);
        Set<String> parameters = parameters(url.jdbc());
        refuseOurs(parameters);
        refuseUnknown(url.jdbc(), parameters);
        source.setUrl(url.jdbc());
        return source;
    }

    /**
     * The one connection that writes keeps what it changes again and again in memory. Not much of it: SQLite looks through all it keeps
     * at the end of each transaction that has split a page.
     */
    private static SQLiteDataSource withRoom(SQLiteDataSource source) {
        SQLiteConfig config = new SQLiteConfig(source.getConfig().toProperties());
        config.setCacheSize(-WRITER_CACHE_KIBIBYTES);
        SQLiteDataSource writing = new SQLiteDataSource(config);
        writing.setUrl(source.getUrl());
        return writing;
    }

    /** What the URL says would win: it must not loosen what makes a commit lasting. */
    private static void refuseOurs(Set<String> parameters) {
        REFUSED.stream().filter(parameters::contains).findFirst().ifPresent(name -> {
            throw new UnusableStoreException(
                    "the parameter " + name + " cannot be chosen, the server sets it; leave it out", null);
        });
    }

    /** Their names. */
    private static Set<String> parameters(String jdbc) {
        int question = jdbc.indexOf('?');
        return question < 0
                ? Set.of()
                : Stream.of(jdbc.substring(question + 1).split("&"))
                        .map(parameter ->
                                parameter.replaceFirst("=.*", "").strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The driver would take what it does not know for a part of the file's name, or SQLite leave it out. */
    private static void refuseUnknown(String jdbc, Set<String> parameters) {
        boolean isUri = jdbc.startsWith("jdbc:sqlite:file:");
        if (isUri ? jdbc.contains("#") : !PARAMETERS.containsAll(parameters)) {
            throw new UnusableStoreException(
                    "what follows the file's name is no parameter of SQLite; where the name itself has ? or #, write "
                            + "jdbc:sqlite:file:NAME with %3F for each ?, %23 for each # and %25 for each %",
                    null);
        }
    }

    /** As SQLite names it: the URL may be relative or have parameters. */
    private static Path file(SQLiteDataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet main = statement.executeQuery("select file from pragma_database_list where name = 'main'")) {
            String file = main.getString(1);
            if (file.isEmpty()) {
                throw new UnusableStoreException("this is no file; use memory, or jdbc:sqlite:FILE", null);
            }
            return Path.of(file);
        } catch (SQLException e) {
            throw new UnusableStoreException(
                    Outage.of(e).equals(Optional.of(Outage.DAMAGED))
                            ? Outage.DAMAGED.remedy()
                            : "the file cannot be opened as a database; name one in a directory that exists, can be written and has room",
                    e);
        }
    }

    private static HikariDataSource readers(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cartwright-readers");
        config.setDataSource(source);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setConnectionInitSql("pragma query_only = on");
        return new HikariDataSource(config);
    }
}
