package dev.cartwright.conformance.proof;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one proof: exit code 0 says proved, 1 refuted or broken down, 2 wrong usage. */
@Command(
        name = "client/proof",
        description = "Proofs of the client that take long.",
        synopsisSubcommandLabel = "NAME",
        subcommands = {CheckoutsProof.class, CostProof.class, ThreadsProof.class})
final class Proofs implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private Proofs() {}

    public static void main(String[] arguments) {
        // Retries and broken connections are what is wanted here.
        LogManager.getLogManager().getLogger("").setLevel(Level.SEVERE);
        System.exit(new CommandLine(new Proofs())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Without a name: lists them. */
    @Override
    public Integer call() {
        spec.subcommands()
                .forEach((name, proof) -> System.out.printf(
                        "%-12s %s%n",
                        name,
                        String.join(" ", proof.getCommandSpec().usageMessage().description())));
        return CommandLine.ExitCode.OK;
    }
}
