package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Yaml;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jobs that the README offers are YAML, call the kit as it is, and keep the files that it writes. */
class CiJobsTest {

    private static final Pattern JOB =
            Pattern.compile("<!-- a job, held by CiJobsTest -->\\s*```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern KIT = Pattern.compile("java -jar kit.jar ([^\"]+)");
    private static final Pattern FILE = Pattern.compile("conformance-report/([\\w.]+)");

    @Test
    void areYamlAndCallTheKitWithOptionsThatItHas() throws IOException {
        List<String> jobs = jobs();

        assertThat(jobs).hasSize(3);
        for (String job : jobs) {
            JsonNode tree = Yaml.tree("the README's job", job);
            List<String> commands = KIT.matcher(tree.toString())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(commands).hasSize(1);
            assertThat(accepts(commands.get(0))).as(commands.get(0)).isTrue();
        }
    }

    @Test
    void keepFilesThatTheKitWrites() throws IOException {
        assertThat(jobs())
                .allSatisfy(job -> assertThat(FILE.matcher(job).results())
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(file.group(1)).isIn("summary.md", "results.sarif", "junit.xml")));
    }

    @Test
    void ourOwnWorkflowRunsWhatWeRun() throws IOException {
        JsonNode workflow = Yaml.tree("ci.yml", Files.readString(Path.of("..", ".github", "workflows", "ci.yml")));

        assertThat(workflow.at("/jobs/run/steps").findValuesAsText("run")).contains("bash .ci/run");
    }

    private static List<String> jobs() throws IOException {
        return JOB.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Help is shown only where every option is known. */
    private static boolean accepts(String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add("--help");
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.run(nowhere, nowhere, arguments.toArray(String[]::new)) == 0;
    }
}
