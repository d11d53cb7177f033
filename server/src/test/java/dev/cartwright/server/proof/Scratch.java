package dev.cartwright.server.proof;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is gone when the proof ends. */
final class Scratch implements Closeable {
    private final Path directory;

    private Scratch(Path directory) {
        this.directory = directory;
    }

    static Scratch open() throws IOException {
        return new Scratch(Files.createTempDirectory("cartwright-proof"));
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
