package dev.cartwright.server.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is gone when the proof ends, be it by a signal. */
final class Scratch implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path directory;

    private Scratch(Path directory) {
        this.directory = directory;
    }

    static Scratch open() throws IOException {
        Scratch scratch = new Scratch(Files.createTempDirectory("cartwright-proof"));
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::remove));
        return scratch;
    }

    /** A server that a signal stops at the same moment may still write: then there is more to delete a moment later. */
    private void remove() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(directory) && System.nanoTime() < end) {
            try {
                close();
            } catch (IOException | UncheckedIOException e) {
                Thread.onSpinWait();
            }
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    String sqlite(String name) {
        return "jdbc:sqlite:" + file(name);
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
