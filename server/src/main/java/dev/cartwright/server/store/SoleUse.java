package dev.cartwright.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That no other server uses the file: a lock on a file beside it, which the system releases however the process ends.
 *
 * <p>The file beside it stays: who removed it could remove the lock that another has just taken. The database itself is not
 * locked, since closing it anywhere in the process would take SQLite's own locks away.
 */
record SoleUse(FileChannel channel) implements AutoCloseable {
    static final String SUFFIX = ".lock";

    static SoleUse of(Path database) {
        FileChannel channel = open(database.resolveSibling(database.getFileName() + SUFFIX));
        if (lock(channel) == null) {
            close(channel);
            throw new UnusableStoreException(
                    "another server has the file open; stop that one, or name another file. "
                            + "For several servers on one store use jdbc:postgresql://HOST/DATABASE",
                    null);
        }
        return new SoleUse(channel);
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.attributes(file));
        } catch (IOException e) {
            throw new UnusableStoreException(
                    "the file " + file + " cannot be made or written; name a directory that can be written", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // A server in this very process.
            return null;
        } catch (IOException e) {
            close(channel);
            throw new UnusableStoreException("the file cannot be locked; name one on a local disk", e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("cannot release the file", e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
