package dev.cartwright.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What the last run into a folder left open. */
public final class LastRun {

    /** Its file among the kit's reports. */
    public static final String FILE = "results.json";

    private LastRun() {}

    /**
     * The ids of the cases with a result that was not as declared.
     *
     * @throws CaseException if there is no earlier run, or its results cannot be read
     */
    public static Set<String> failed(Path folder) {
        Path file = folder.resolve(FILE);
        CaseException.require(
                Files.isRegularFile(file),
                "--only-failed: there is no " + file + "; run once without it, or name that run's --report-dir");
        JsonNode results = JsonText.parse(file.toString(), Yaml.text(file)).path("results");
        CaseException.require(results.isArray(), "--only-failed: " + file + " is no report of this kit");
        Set<String> failed = new TreeSet<>();
        for (JsonNode result : results) {
            if (!result.path("asDeclared").asBoolean()) {
                failed.add(result.path("case").asText());
            }
        }
        CaseException.require(!failed.isEmpty(), "--only-failed: nothing failed in the run of " + file);
        return failed;
    }
}
