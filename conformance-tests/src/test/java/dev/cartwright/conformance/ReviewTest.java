package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of a change to the contract is what {@code changes} says of it. */
class ReviewTest {

    private static final Path CONTRACT = Path.of("..", "api-spec", "openapi.yaml");
    private static final Pattern CHANGE =
            Pattern.compile("<!-- held by ReviewTest -->\\s*```diff\\n(.*?)```.*?```\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void whatTheReadmeSaysOfAChangeIsWhatHappens() throws IOException {
        List<MatchResult> changes = CHANGE.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .toList();

        assertThat(changes).hasSize(2);
        assertThat(changes)
                .allSatisfy(change -> assertThat(printed(change.group(1))).isEqualTo(change.group(2)));
    }

    private String printed(String diff) throws IOException {
        String contract = Files.readString(CONTRACT);
        String before = lines(diff, " ", "-");
        assertThat(contract).containsOnlyOnce(before);
        Path next = Files.writeString(folder.resolve("next.yaml"), contract.replace(before, lines(diff, " ", "+")));
        StringWriter out = new StringWriter();
        PrintWriter print = new PrintWriter(out, true);

        int exit = Main.run(print, print, "changes", CONTRACT.toString(), next.toString());

        return out + "exit code " + exit + "\n";
    }

    private static String lines(String diff, String... marks) {
        return diff.lines()
                .filter(line -> Stream.of(marks).anyMatch(line::startsWith))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
    }
}
