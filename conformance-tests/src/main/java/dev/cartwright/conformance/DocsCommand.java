package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.docs.Documents;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with documentation pages. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        header = "Says what is wrong with the exchanges and samples of documentation pages, and how to repair it.",
        footer = "%nExit code: 0 all is valid as printed, 1 something is not, 2 usage error or unreadable page.",
        sortOptions = false)
final class DocsCommand implements Callable<Integer> {

    @picocli.CommandLine.Spec
    @Nullable
    private CommandSpec command;

    @Option(names = "--json", description = "Print a JSON array with an object for each code block.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write a folder for each exchange there: the case, what is printed, and the repairs as"
                    + " errata. A new folder; replay it with --cases-dir DIR.")
    private Optional<Path> out = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Pages in Markdown, of any language.")
    private List<Path> pages = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Documents documents = Documents.read(Spec.contract(Spec.bundled()), pages);
        PrintWriter print = Objects.requireNonNull(command).commandLine().getOut();
        if (json) {
            documents.writeJson(print);
        } else {
            documents.writeText(print);
        }
        if (out.isPresent()) {
            List<String> written = documents.writeCases(out.get());
            PrintWriter notes = json ? command.commandLine().getErr() : print;
            written.forEach(notes::println);
        }
        return documents.areValidAsPrinted() ? 0 : 1;
    }
}
