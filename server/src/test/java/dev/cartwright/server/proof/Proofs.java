package dev.cartwright.server.proof;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one proof: exit code 0 says proved, 1 refuted or broken down, 2 wrong usage. */
@Command(
        name = "server/proof",
        description = "Proofs that take long or need processes of their own.",
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            BombardmentProof.class,
            CostProof.class,
            CountersProof.class,
            DuplicatesProof.class,
            HeavyBodiesProof.class,
            KillProof.class,
            ManyCartsProof.class,
            SlowClientsProof.class,
            StartProof.class,
            SurvivorProof.class,
            TokensProof.class
        })
final class Proofs implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private Proofs() {}

    public static void main(String[] arguments) {
        // The embedded PostgreSQL tells its whole life at INFO.
        LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
        System.exit(new CommandLine(new Proofs())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Without a name: lists them. */
    @Override
    public Integer call() {
        spec.subcommands()
                .forEach((name, proof) -> System.out.printf(
                        "%-14s %s%n",
                        name,
                        String.join(" ", proof.getCommandSpec().usageMessage().description())));
        return CommandLine.ExitCode.OK;
    }
}
