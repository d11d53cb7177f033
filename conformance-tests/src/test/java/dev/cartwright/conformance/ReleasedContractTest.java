package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract breaks nobody who relies on the last released one, unless that is meant; and the changelog says so. */
class ReleasedContractTest {

    private static final Path ROOT = Path.of("..");
    private static final String COMMAND = "changes api-spec/released api-spec/openapi.yaml";
    private static final Pattern SECTION =
            Pattern.compile("(?<=^### The contract\\n)(.*?)(?=\\n*(^##|\\z))", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void breaksNobodyUnlessThatIsMeant() {
        StringWriter out = new StringWriter();

        assertThat(changes(out)).as(COMMAND + "\n" + out).isZero();
    }

    @Test
    void theChangelogSaysWhatHasChanged() throws IOException {
        StringWriter out = new StringWriter();
        changes(out, "--markdown");
        Matcher section = SECTION.matcher(Files.readString(ROOT.resolve("CHANGELOG.md")));

        assertThat(section.find()).as("a section '### The contract'").isTrue();
        assertThat(section.group())
                .as(COMMAND + " --markdown")
                .isEqualTo(out.toString().strip());
    }

    private static int changes(StringWriter out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("changes"));
        arguments.addAll(List.of(options));
        arguments.add(ROOT.resolve("api-spec/released").toString());
        arguments.add(ROOT.resolve("api-spec/openapi.yaml").toString());
        PrintWriter print = new PrintWriter(out, true);
        return Main.run(print, print, arguments.toArray(String[]::new));
    }
}
