package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of a profile whose entries are stale or fit nothing. */
class ProfileOptionTest {

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aStaleKnownFailureFailsTheRun() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), """
            format: 1
            target: a client
            known-failures:
              - {case: getCart/an-unknown-cart, check: error, reason: long mended}
            """);

        assertThat(run("client", "--profile", profile.toString(), "--cases", "getCart/an-unknown-cart"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("STALE").contains("take it out of the profile");
    }

    @Test
    void aCheckThatIsNotThereFailsTheRunAndTheNearestIsNamed() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), """
            format: 1
            target: a client
            known-failures:
              - {case: getCart/an-unknown-cart, check: eror, reason: misspelt}
            """);

        assertThat(run("client", "--profile", profile.toString(), "--cases", "getCart/an-unknown-cart"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("STALE", "there is no check 'eror'; did you mean 'error'?; it has request-count, ");
    }

    @Test
    void aProfileThatSaysSomethingOfNothingFailsTheRunAndNamesTheLine() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), """
            format: 1
            target: a client
            bind: {custmer: x}
            known-failures:
              - {case: getCart/an-unknown-crat, check: error, reason: misspelt}
            not-covered:
              - {point: "operations buyCart", reason: there is none}
              - {point: "operations sellCart", side: server, reason: not run}
            """);

        assertThat(run("client", "--profile", profile.toString(), "--cases", "getCart/an-unknown-cart"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        profile + ":3: bind custmer: no case or workflow binds that name; did you mean 'customer'?",
                        profile
                                + ":5: known failure of getCart/an-unknown-crat, check error: there is no such case; did you"
                                + " mean 'getCart/an-unknown-cart'?",
                        profile + ":7: not-covered operations buyCart: it excuses what is covered, or nothing")
                .doesNotContain("sellCart")
                .contains("1 passed, 3 failed");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--report-dir", folder.toString()));
        return Main.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), all.toArray(String[]::new));
    }
}
