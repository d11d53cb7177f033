package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private int run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "review";
        System.arraycopy(options, 0, arguments, 1, options.length);
        PrintWriter print = new PrintWriter(said, true);
        return Main.run(print, print, arguments);
    }
}
