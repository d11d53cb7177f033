package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.LogRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key that tokens are signed with is in the file. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OwnerOnlyTest {
    private static final Map<String, String> OWNERS =
            Map.of("a.db", "rw-------", "a.db-wal", "rw-------", "a.db-shm", "rw-------", "a.db.lock", "rw-------");

    @TempDir
    Path directory;

    private final LogRecords log = LogRecords.of(OwnerOnly.class.getName());

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void aDirectoryOfThatNameIsLeftAsItIs() throws IOException {
        Path lock = Files.createDirectory(directory.resolve("a.db.lock"));
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("rwxr-xr-x"));

        StoresContract.assertUnusable(
                new StoreUrl("jdbc:sqlite:" + directory.resolve("a.db")), "cannot be made or written");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
                .isEqualTo("rwxr-xr-x");
        Files.delete(lock);
    }

    private Database open(String prefix) {
        return Database.open(
                new StoreUrl("jdbc:sqlite:" + prefix + directory.resolve("a.db") + "?cache_size=100"),
                StoresContract.JSON);
    }

    private Map<String, String> permissions() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                found.put(
                        file.getFileName().toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return found;
    }

    private void openToAll(String name) throws IOException {
        Files.setPosixFilePermissions(directory.resolve(name), PosixFilePermissions.fromString("rw-rw-r--"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file:"})
    void aNewFileAndThoseBesideItAreForTheirOwnerAlone(String prefix) throws IOException {
        try (Database database = open(prefix)) {
            database.check();

            assertThat(permissions()).isEqualTo(OWNERS);
        }
    }

    @Test
    void aNewFileIsNeverOpenToOthers() throws IOException {
        OwnerOnly.make(directory.resolve("new.db"));

        assertThat(permissions()).containsExactly(Map.entry("new.db", "rw-------"));
    }

    @Test
    void anOldFileThatOthersCanReadIsTakenFromThem() throws IOException {
        open("").close();
        Files.createFile(directory.resolve("a.db-wal"));
        for (String name : new String[] {"a.db", "a.db-wal", "a.db.lock"}) {
            openToAll(name);
        }

        try (Database database = open("")) {
            database.check();

            assertThat(permissions()).isEqualTo(OWNERS);
        }
        assertThat(log.lines()).anyMatch(line -> line.contains("a.db was open to others than its owner"));
    }

    @Test
    void aFileInAMissingDirectoryIsRefusedAsEver() {
        StoresContract.assertUnusable(
                new StoreUrl("jdbc:sqlite:" + directory.resolve("missing/a.db")),
                "name one in a directory that exists");
    }

    /** Nobody may change the permissions of a process's own files there, root neither. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeTakenFromOthersIsNamedWithTheWayOut() {
        OwnerOnly.tighten(Path.of("/proc/self/status"));

        assertThat(log.lines()).singleElement().asString().contains("/proc/self/status is open to others", "chmod 600");
    }
}
