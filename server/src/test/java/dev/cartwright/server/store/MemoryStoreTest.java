package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path parent;

    private Path directory(String name, Duration age) throws IOException {
        Path directory = Files.createDirectory(parent.resolve(name));
        Files.writeString(directory.resolve("store.db"), "carts");
        Files.setLastModifiedTime(directory, FileTime.from(NOW.minus(age)));
        return directory;
    }

    @Test
    void whatAKilledServerLeftIsRemovedAndNothingElse() throws IOException {
        Path abandoned = directory("cartwright-memory1", Duration.ofMinutes(2));
        Path young = directory("cartwright-memory2", Duration.ofSeconds(30));
        Path foreign = directory("somebody-else", Duration.ofMinutes(2));
        Path used = directory("cartwright-memory3", Duration.ofMinutes(2));
        try (SoleUse use = SoleUse.of(used.resolve("store.db"))) {
            assertThat(use.channel().isOpen()).isTrue();
            Files.setLastModifiedTime(used, FileTime.from(NOW.minus(Duration.ofMinutes(2))));

            MemoryStore.removeAbandoned(parent, NOW);

            assertThat(used.resolve("store.db")).exists();
        }
        assertThat(abandoned).doesNotExist();
        assertThat(young.resolve("store.db")).exists();
        assertThat(foreign.resolve("store.db")).exists();
    }

    @Test
    void aStoreOfThisKindIsGoneWhenItIsClosed() {
        Path file;
        try (MemoryStore store = MemoryStore.create()) {
            file = store.url().file().orElseThrow();
            assertThat(file.getParent()).isDirectory();
        }
        assertThat(file.getParent()).doesNotExist();
    }
}
