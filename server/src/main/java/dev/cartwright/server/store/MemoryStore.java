package dev.cartwright.server.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a store lies that is forgotten with its server: SQLite's connections share nothing but a file. What a server left that was killed
 * is removed when the next one of the kind starts.
 */
public final class MemoryStore implements AutoCloseable {
    private static final String PREFIX = "cartwright-memory";
    private static final String FILE = "store.db";
    /** By then a server that has just made its directory has also locked it. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(MemoryStore.class);

    private final TemporaryDirectory directory;

    private MemoryStore(TemporaryDirectory directory) {
        this.directory = directory;
    }

    /**
     * An empty one.
     *
     * @throws java.io.UncheckedIOException when there is no room among the temporary files
     */
    public static MemoryStore create() {
        TemporaryDirectory directory = TemporaryDirectory.create(PREFIX);
        removeAbandoned(directory.path().resolveSibling(""), Instant.now());
        return new MemoryStore(directory);
    }

    /** Where it is. */
    public StoreUrl url() {
        return StoreUrl.of(directory.path().resolve(FILE));
    }

    /** What cannot be looked at or removed is somebody else's, or the next one's to remove. */
    static void removeAbandoned(Path parent, Instant now) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path each : found) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(SETTLED))) {
                    removeUnlessUsed(each);
                }
            }
        } catch (IOException e) {
            LOG.debug("abandoned stores are not looked for", e);
        }
    }

    private static void removeUnlessUsed(Path abandoned) {
        try {
            SoleUse.of(abandoned.resolve(FILE)).close();
            new TemporaryDirectory(abandoned).close();
        } catch (RuntimeException e) {
            LOG.debug("{} is left alone", abandoned, e);
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
