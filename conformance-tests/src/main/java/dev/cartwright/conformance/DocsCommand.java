package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.docs.CodeBlock;
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
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with documentation pages. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        header = "Says what is wrong with the exchanges and samples of documentation pages, and how to repair it.",
        description =
                "Reads every block, fenced or in HTML's pre, that is meant to be HTTP or JSON: what is wrong at which"
                        + " line, with the fewest tokens to insert or delete; its operation; where it does not satisfy the"
                        + " contract. What a fence calls http or json and nobody can read is a defect too;"
                        + " one that is called another language is taken at its word.",
        footer = "%nExit code: 0 all is valid as printed, whether it satisfies the contract or not; 1 something is not;"
                + " 2 usage error, unreadable page, or a folder for --out that is there already.",
        sortOptions = false)
final class DocsCommand implements Callable<Integer> {

    @picocli.CommandLine.Spec
    @Nullable
    private CommandSpec command;

    @Option(
            names = "--json",
            description =
                    "Print a JSON array with an object for each block; of a block that prints several messages or samples,"
                            + " for each of them.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write a folder there for each exchange that satisfies the contract once it is repaired: the"
                    + " case, what is printed, and the repairs as errata for a person to accept. A new folder; replay it"
                    + " with --cases-dir DIR.")
    private Optional<Path> out = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Pages in Markdown, of any language.")
    private List<Path> pages = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Documents documents = read();
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

    private Documents read() throws IOException {
        try {
            return Documents.read(Spec.contract(Spec.bundled()), pages, DocsCommand::progress);
        } finally {
            endProgress();
        }
    }

    /** Tells a person at a terminal which block is being read. */
    private static void progress(CodeBlock block) {
        if (Ansi.AUTO.enabled()) {
            System.err.printf("\r%60s\r%s:%d", "", block.page(), block.line());
        }
    }

    private static void endProgress() {
        if (Ansi.AUTO.enabled()) {
            System.err.printf("\r%60s\r", "");
        }
    }
}
