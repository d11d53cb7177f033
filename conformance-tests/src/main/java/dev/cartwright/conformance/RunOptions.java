package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.CaseException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every run has. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--cases",
            paramLabel = "GLOB",
            defaultValue = "*",
            description = "Only the cases of that id; * stands for any characters. Default: ${DEFAULT-VALUE}")
    String cases = "*";

    @Option(
            names = "--cases-dir",
            paramLabel = "DIR",
            description = "Cases of your own instead of the bundled ones: every case.yaml below DIR; DIR may hold its"
                    + " own errata.yaml and fixtures.")
    Optional<Path> casesDir = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "What is known of the target: bindings, other success statuses, known failures. 'cartwright'"
                    + " names the built-in profile of our own server.")
    Optional<String> profile = Optional.empty();

    @Option(
            names = "--bind",
            paramLabel = "NAME=VALUE",
            description = "The target's own value for a name that cases bind, such as customer. May be repeated.")
    Map<String, String> bind = new LinkedHashMap<>();

    @Option(
            names = "--vary",
            paramLabel = "SEED",
            description =
                    "Replace every value that the caller owns (quantities, names, items, resellers, map values) in"
                            + " request and expectation; the same seed gives the same values.")
    Optional<Long> vary = Optional.empty();

    @Option(
            names = "--only-failed",
            description = "Only the cases that were not as declared in the last run with the same --report-dir.")
    boolean onlyFailed;

    @Option(
            names = "--coverage-min",
            paramLabel = "PERCENT",
            defaultValue = "${env:CARTWRIGHT_COVERAGE_MIN}",
            description = "Exit with 1 if less of any kind of thing in the contract is covered, such as 95."
                    + " Environment: CARTWRIGHT_COVERAGE_MIN")
    private Optional<Double> coverageMin = Optional.empty();

    /**
     * What must be covered, in per cent.
     *
     * @throws CaseException if it is no percentage
     */
    Optional<Double> coverageMin() {
        coverageMin.ifPresent(percent ->
                CaseException.require(percent >= 0 && percent <= 100, "--coverage-min " + percent + ": give 0 to 100"));
        return coverageMin;
    }

    @Mixin
    BudgetOptions budget = new BudgetOptions();

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "conformance-report",
            description = "Where report.html, results.json, junit.xml, results.sarif and summary.md go. Default:"
                    + " ${DEFAULT-VALUE}")
    Path reportDir = Path.of("conformance-report");
}
