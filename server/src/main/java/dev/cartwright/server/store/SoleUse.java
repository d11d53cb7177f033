package dev.cartwright.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * That no other server uses the file: a lock on a file beside it, which the system releases however the process ends.
 *
 * <p>The file beside it stays: who removed it could remove the lock that another has just taken. The database itself is not
 * locked, since closing it anywhere in the process would take SQLite's own locks away.
 */
record SoleUse(Path file, FileChannel channel) implements AutoCloseable {
    static final String SUFFIX = ".lock";

    /** Those of this process: the system lets go of its lock when any channel to the file is closed, so that no second one may be opened. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    static SoleUse of(Path database) {
        Path file = beside(database);
        if (!HELD.add(file)) {
            throw used();
        }
        try {
            return new SoleUse(file, locked(file));
        } catch (RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static Path beside(Path database) {
        Path file = database.resolveSibling(database.getFileName() + SUFFIX);
        try {
            return file.toAbsolutePath().resolveSibling("").toRealPath().resolve(file.getFileName());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static FileChannel locked(Path file) {
        FileChannel channel = open(file);
        if (lock(channel) == null) {
            close(channel);
            throw used();
        }
        return channel;
    }

    private static UnusableStoreException used() {
        return new UnusableStoreException(
                "another server has the file open; stop that one, or name another file. "
                        + "For several servers on one store use jdbc:postgresql://HOST/DATABASE",
                null);
    }

    private static UnusableStoreException unwritable(Path file, IOException cause) {
        return new UnusableStoreException(
                "the file " + file + " cannot be made or written; name a directory that can be written", cause);
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.attributes(file));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // A server in this very process, by another name.
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
        try {
            close(channel);
        } finally {
            HELD.remove(file);
        }
    }
}
