package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void writesTheSiteAndSaysWhereItBegins() {
        int exit = run("--out", folder.resolve("new/site").toString());

        assertThat(exit).as(said.toString()).isZero();
        assertThat(said.toString()).containsPattern("\\d+ pages, to begin with .*index\\.html");
        assertThat(folder.resolve("new/site/index.html")).isNotEmptyFile();
    }

    @Test
    void withoutAFolderItIsAUsageError() {
        assertThat(run()).isEqualTo(2);
        assertThat(said.toString()).contains("--out");
    }

    @Test
    void releasedContractsThatAreNotThereAreAnError() {
        assertThat(run("--out", folder.toString(), "--released", "nowhere")).isEqualTo(2);
        assertThat(said.toString()).contains("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lint", "--report-dir"})
    void reportsThatAreNamedHaveToBeThere(String option) {
        assertThat(run("--out", folder.toString(), option, "nowhere")).isEqualTo(2);
        assertThat(said.toString()).contains(option + " nowhere: there is no such folder");
    }

    @Test
    void pagesAreNotWrittenToAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("site"), "");

        assertThat(run("--out", file.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("--out " + file + " is no folder");
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "review";
        System.arraycopy(options, 0, arguments, 1, options.length);
        PrintWriter print = new PrintWriter(said, true);
        return Main.run(print, print, arguments);
    }
}
