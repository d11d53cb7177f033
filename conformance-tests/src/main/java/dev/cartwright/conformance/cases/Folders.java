package dev.cartwright.conformance.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks into folders, on disk and in jars. */
final class Folders {

    private Folders() {}

    /** Every file below the folder whose name ends so, in order. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> name(path).endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a path, without a slash. */
    static String name(Path path) {
        return String.valueOf(path.getFileName()).replace("/", "");
    }
}
