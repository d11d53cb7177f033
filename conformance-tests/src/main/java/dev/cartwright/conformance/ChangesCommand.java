package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.changes.AcceptedBreak;
import dev.cartwright.conformance.changes.ChangeJson;
import dev.cartwright.conformance.changes.ChangeText;
import dev.cartwright.conformance.changes.Changes;
import dev.cartwright.conformance.changes.Judgement;
import dev.cartwright.conformance.changes.Releases;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what has changed in the contract since it was released, and whom that breaks. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        header = "Says what has changed from one contract to another, and whom it breaks.",
        description = "Classes: breaks-wire, breaks-source (generated Java), compatible.",
        footer =
                "%nExit code: 0 compatible or accepted, 1 a break that is not accepted or an accepted one that is none,"
                        + " 2 usage error or unreadable contract.",
        sortOptions = false)
final class ChangesCommand implements Callable<Integer> {

    @Spec
    @Nullable
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "OLD", description = "A contract, or a folder with released ones: its last.")
    private Path old = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "A contract. Default: the kit's own.")
    private Optional<Path> next = Optional.empty();

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "The breaks that are meant: place, class, reason. Default: " + Releases.ACCEPTED
                    + " beside OLD, if it is there.")
    private Optional<Path> acceptedFile = Optional.empty();

    @ArgGroup
    private Form form = new Form();

    private static final class Form {

        @Option(names = "--markdown", description = "Print the contract's section of a changelog.")
        private boolean markdown;

        @Option(names = "--json", description = "Print a JSON object.")
        private boolean json;
    }

    @Override
    public Integer call() {
        CaseException.require(Files.exists(old), old + ": no such file or folder");
        Contract after = next.map(Releases::contract)
                .orElseGet(() -> dev.cartwright.conformance.cases.Spec.contract(
                        dev.cartwright.conformance.cases.Spec.bundled()));
        Optional<Path> before = Files.isDirectory(old) ? Releases.last(old) : Optional.of(old);
        Judgement judgement = new Judgement(
                before.map(file -> Changes.between(Releases.contract(file), after))
                        .orElse(List.of()),
                accepted());
        print(judgement, before);
        return judgement.passes() ? 0 : 1;
    }

    private List<AcceptedBreak> accepted() {
        Path beside = Files.isDirectory(old) ? old.resolve(Releases.ACCEPTED) : old.resolveSibling(Releases.ACCEPTED);
        return acceptedFile
                .or(() -> Optional.of(beside).filter(Files::exists))
                .map(Releases::accepted)
                .orElse(List.of());
    }

    private void print(Judgement judgement, Optional<Path> before) {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        if (form.json) {
            out.println(ChangeJson.write(judgement));
        } else if (form.markdown && before.isPresent()) {
            ChangeText.writeMarkdown(judgement, out);
        } else if (form.markdown) {
            out.println("- Nothing was released before: the first release has nothing to break.");
        } else {
            if (before.isEmpty()) {
                out.println("Nothing is released yet in " + old + ": nothing can break.");
            }
            ChangeText.write(judgement, out);
        }
    }
}
