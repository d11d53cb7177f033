package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.review.ReviewSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Writes the review site. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        header = "Writes the contract, and what stands behind it, as pages to read from disk.",
        description = "What was not run is said to be so, with the command that runs it.",
        footer = "%nExit code: 0 the site is there, 2 usage error or unreadable file.",
        sortOptions = false)
final class ReviewCommand implements Callable<Integer> {

    private static final String LINT = "api-spec/target/lint";
    private static final String REPORTS = "conformance-report";

    @picocli.CommandLine.Spec
    @Nullable
    private CommandSpec command;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the pages go: index.html and the rest.")
    private Path out = Path.of("");

    @Option(names = "--released", paramLabel = "DIR", description = "The released contracts, to compare with the last.")
    private Optional<Path> released = Optional.empty();

    @Option(
            names = "--lint",
            paramLabel = "DIR",
            description =
                    "What the linters wrote: redocly and spectral, each with report.json and the openapi.yaml that it read."
                            + " Default: " + LINT + ", if it is there")
    private Optional<Path> lint = Optional.empty();

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            description = "What the kit wrote: results.json, and mutants.json of the mutants command. Default: "
                    + REPORTS + ", if it is there")
    private Optional<Path> reportDir = Optional.empty();

    @Override
    public Integer call() throws IOException {
        CaseException.require(!Files.exists(out) || Files.isDirectory(out), "--out " + out + " is no folder");
        lint.ifPresent(folder -> requireFolder("--lint", folder));
        reportDir.ifPresent(folder -> requireFolder("--report-dir", folder));
        int pages = new ReviewSite(
                        Spec.bundled(),
                        released,
                        lint.or(() -> Optional.of(Path.of(LINT))),
                        reportDir.or(() -> Optional.of(Path.of(REPORTS))))
                .write(out);
        Objects.requireNonNull(command)
                .commandLine()
                .getOut()
                .println(pages + " pages, to begin with " + out.resolve("index.html"));
        return 0;
    }

    private static void requireFolder(String option, Path folder) {
        CaseException.require(
                Files.isDirectory(folder),
                option + " " + folder + ": there is no such folder; leave it out where that was not run");
    }
}
