package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The system is asked, since a killed process loses nothing that the system has: needs strace. */
@EnabledIf("straceIsThere")
class CommitsReachTheDiskTest {
    private static final int COMMITS = 300;
    /** What opening the database and its checkpoints may add. */
    private static final int OTHERS = 60;

    @TempDir
    Path directory;

    static boolean straceIsThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace")));
    }

    @Test
    void everyCommitIsForcedToDisk() throws Exception {
        long forced = forced("as-the-server-does");

        System.out.println(COMMITS + " commits, " + forced + " times forced to disk");
        assertThat(forced).isBetween((long) COMMITS, (long) COMMITS + OTHERS);
    }

    @Test
    void commitsThatAreNotForcedAreNoticed() throws Exception {
        assertThat(forced("OFF")).isLessThan(OTHERS);
    }

    private long forced(String synchronous) throws IOException, InterruptedException {
        Path trace = directory.resolve("trace");
        Process process = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-e",
                        "trace=fdatasync,fsync",
                        "-o",
                        trace.toString(),
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitsInARow.class.getName(),
                        directory.resolve("traced.db").toString(),
                        synchronous,
                        String.valueOf(COMMITS))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        try (Stream<String> calls = Files.lines(trace)) {
            return calls.filter(call -> call.matches("\\d+ +(fdatasync|fsync)\\(.*"))
                    .count();
        }
    }
}
