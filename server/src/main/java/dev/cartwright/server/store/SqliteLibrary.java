package dev.cartwright.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which the driver brings along for each system.
 *
 * <p>The driver would unpack it, too, but compares its copy byte by byte, which takes long, and leaves it behind when the process is
 * killed.
 */
final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final List<String> CHOICES = List.of(PATH, "org.sqlite.lib.name", "org.sqlite.tmpdir");

    private static boolean loaded;

    private SqliteLibrary() {}

    /** Has it unpacked while work opens a connection: the first of the process loads it. */
    static synchronized <T> T unpacked(Supplier<T> work) {
        if (loaded || isForTheDriver()) {
            return work.get();
        }
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            copyTo(directory.path());
            System.setProperty(PATH, directory.path().toString());
            T opened = work.get();
            loaded = true;
            return opened;
        } catch (IOException e) {
            throw new UnusableStoreException(
                    "SQLite cannot be unpacked; make room for it among the temporary files", e);
        } finally {
            System.clearProperty(PATH);
        }
    }

    /** The user has told the driver where to find it or to put it, or else this is Windows, which deletes no library that is in use. */
    private static boolean isForTheDriver() {
        return CHOICES.stream().anyMatch(choice -> System.getProperty(choice) != null)
                || System.getProperty("os.name").startsWith("Windows");
    }

    private static void copyTo(Path directory) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = SqliteLibrary.class.getResourceAsStream(resource)) {
            // Where the driver has none, it says so itself.
            if (library != null) {
                Files.copy(library, directory.resolve(name));
            }
        }
    }
}
