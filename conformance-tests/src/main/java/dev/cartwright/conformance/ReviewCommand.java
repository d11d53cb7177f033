package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.review.ReviewSite;
import java.io.IOException;
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
                    "What the linters wrote: redocly and spectral, each with report.json and the openapi.yaml that it read.")
    private Optional<Path> lint = Optional.empty();

    @Option(
            names = "--report-dir",
            paramLabel = "DIR",
            defaultValue = "conformance-report",
            description = "What the kit wrote: results.json, and mutants.json of the mutants command. Default:"
                    + " ${DEFAULT-VALUE}")
    private Path reportDir = Path.of("conformance-report");

    @Override
    public Integer call() throws IOException {
        int pages = new ReviewSite(Spec.bundled(), released, lint, Optional.of(reportDir)).write(out);
        Objects.requireNonNull(command)
                .commandLine()
                .getOut()
                .println(pages + " pages, to begin with " + out.resolve("index.html"));
        return 0;
    }
}
