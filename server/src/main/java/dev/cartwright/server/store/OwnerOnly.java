package dev.cartwright.server.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that nobody but their owner may read or write, wherever files have owners: the key that tokens are signed with is in them. */
final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** For making a file. */
    static FileAttribute<?>[] attributes(Path file) {
        return hasOwners(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                : new FileAttribute<?>[0];
    }

    /** Makes an empty file where there is none. Why one cannot be made is for whoever uses it next to say. */
    static void make(Path file) {
        try {
            Files.createFile(file, attributes(file));
        } catch (FileAlreadyExistsException e) {
            // Not ours to make.
        } catch (IOException e) {
            LOG.debug("{} is not made", file, e);
        }
    }

    /** Takes an existing file from everybody else. Without leave to do so it is used as it is, and the log says what to do. */
    static void tighten(Path file) {
        if (!hasOwners(file) || !Files.isRegularFile(file)) {
            return;
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.retainAll(OWNERS)) {
                Files.setPosixFilePermissions(file, permissions);
                LOG.info("{} was open to others than its owner, and no longer is", file);
            }
        } catch (IOException e) {
            LOG.warn("{} is open to others, and tokens are signed with what it holds; run chmod 600 on it", file);
        }
    }

    private static boolean hasOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
