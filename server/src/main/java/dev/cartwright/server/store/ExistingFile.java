package dev.cartwright.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** Looks at a file before anything is done to it: one that is not for us stays as it is, to its last byte. */
final class ExistingFile {
    private static final Logger LOG = LoggerFactory.getLogger(ExistingFile.class);

    private ExistingFile() {}

    /** @throws UnusableStoreException when the file is there and cannot be a store of ours */
    static void check(Path file) {
        if (isEmpty(file)) {
            return;
        }
        if (!Files.isWritable(file) || !Files.isWritable(file.toAbsolutePath().getParent())) {
            throw new UnusableStoreException(Outage.READ_ONLY.remedy(), null);
        }
        if (hasOtherNames(file)) {
            throw new UnusableStoreException(
                    "it has another name, a hard link, under which another server could write to it unseen; name a copy, or remove the other name",
                    null);
        }
        SqliteLibrary.unpacked(() -> {
            look(file);
            return file;
        });
    }

    /** The lock and the log stand beside a name, not with the file. */
    private static boolean hasOtherNames(Path file) {
        try {
            return Files.getAttribute(file, "unix:nlink") instanceof Integer names && names > 1;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("how many names {} has is not known", file, e);
            return false;
        }
    }

    private static void look(Path file) {
        try {
            List<String> statements = SqliteSchema.statements(reading(file));
            if (!statements.isEmpty() && statements.stream().noneMatch(ExistingFile::isHistory)) {
                throw new UnusableStoreException(Schema.FOREIGN, null);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == SQLiteErrorCode.SQLITE_NOTADB.code) {
                throw new UnusableStoreException(
                        "it is no SQLite database; name another file, or one that is not there yet", e);
            }
            // One that another server has left in the midst of a write: whoever may write can read it.
            LOG.debug("{} cannot be looked at", file, e);
        }
    }

    private static boolean isHistory(String statement) {
        return statement.contains(Schema.HISTORY);
    }

    private static boolean isEmpty(Path file) {
        try {
            return !Files.isRegularFile(file) || Files.size(file) == 0;
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at", file, e);
            return true;
        }
    }

    private static SQLiteDataSource reading(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(StoreUrl.of(file).jdbc());
        return source;
    }
}
