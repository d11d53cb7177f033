package dev.cartwright.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.mutants.Bench;
import dev.cartwright.conformance.mutants.Fate;
import dev.cartwright.conformance.mutants.Hunt;
import dev.cartwright.conformance.mutants.Mutant;
import dev.cartwright.conformance.mutants.Mutants;
import dev.cartwright.conformance.mutants.Score;
import dev.cartwright.conformance.run.CaseResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tests the kit itself: plants faults in our server and our client, and says which the cases notice. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        header = "Runs the cases against servers and clients that are broken on purpose, and says which are noticed.",
        description = "The healthy server and client are run first; each mutant is run until the first case fails that"
                + " they pass.",
        footer = "%nExit code: 0 all mutants killed, 1 one survived or a healthy one failed, 2 usage error.",
        sortOptions = false)
final class MutantsCommand implements Callable<Integer> {

    @Spec
    @Nullable
    private CommandSpec command;

    @Option(names = "--side", paramLabel = "server|client", description = "Only the mutants of that side.")
    private Optional<CaseResult.Side> side = Optional.empty();

    @Option(
            names = "--mutant",
            paramLabel = "GLOB",
            defaultValue = "*",
            description = "Only the mutants of that name; * stands for any characters. Default: ${DEFAULT-VALUE}")
    private String names = "*";

    @Option(
            names = "--of-others",
            description = "Hold them to the documentation alone, as a run does with anybody's: a fault that only a"
                    + " decision of ours forbids survives then, and that is no failure.")
    private boolean ofOthers;

    @Option(names = "--markdown", description = "Print the table alone, in Markdown.")
    private boolean markdown;

    @Option(names = "--report-dir", paramLabel = "DIR", description = "Write mutants.json there, for the review site.")
    private Optional<Path> reportDir = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Instant started = Instant.now();
        List<Mutant> mutants = Mutants.all(names, side);
        CaseException.require(
                !mutants.isEmpty(), "no mutant fits --mutant '" + names + "'; * stands for any characters");
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        PrintWriter notes = markdown ? command.commandLine().getErr() : out;
        Set<CaseResult.Side> sides = EnumSet.noneOf(CaseResult.Side.class);
        mutants.forEach(mutant -> sides.add(mutant.side()));
        try (Bench bench = ofOthers ? Bench.ofOthers() : Bench.start()) {
            Hunt hunt = healthy(bench, sides);
            if (!hunt.unclean().isEmpty()) {
                notes.println("The healthy implementation fails, so a score would mean nothing:");
                hunt.unclean().forEach(notes::println);
                return 1;
            }
            notes.printf("The healthy %s: no failure%n", sides);
            Score score = new Score(fates(hunt, mutants, notes));
            if (reportDir.isPresent()) {
                Files.createDirectories(reportDir.get());
                String json = score.json(
                        bench.kit().contract(), started, Mutants.all().size());
                Files.write(reportDir.get().resolve(Score.FILE), json.getBytes(UTF_8));
            }
            score.markdown().lines().forEach(out::println);
            score.survivors().forEach(fate -> notes.println(fate.line()));
            notes.println(score.summary());
            return ofOthers || score.survivors().isEmpty() ? 0 : 1;
        }
    }

    private static Hunt healthy(Bench bench, Set<CaseResult.Side> sides) throws IOException {
        Progress progress = new Progress(Hunt.size(bench, sides));
        try {
            return Hunt.open(bench, sides, progress);
        } finally {
            progress.end();
        }
    }

    private static List<Fate> fates(Hunt hunt, List<Mutant> mutants, PrintWriter notes) throws IOException {
        List<Fate> fates = new ArrayList<>();
        for (Mutant mutant : mutants) {
            Fate fate = hunt.fate(mutant);
            notes.println(fate.line());
            fates.add(fate);
        }
        return fates;
    }
}
