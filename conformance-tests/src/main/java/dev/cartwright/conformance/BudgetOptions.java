package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.run.Budget;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a target may take. */
final class BudgetOptions {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for a whole answer of a server, or for the outcome of one call of a client."
                    + " Default: ${DEFAULT-VALUE}")
    private long answer = Budget.STANDARD.answer().toSeconds();

    @Option(
            names = "--case-timeout",
            paramLabel = "SECONDS",
            description = "How long a case may take with all its requests; it fails then. Default: ${DEFAULT-VALUE}")
    private long perCase = Budget.STANDARD.perCase().toSeconds();

    @Option(
            names = "--run-timeout",
            paramLabel = "SECONDS",
            description = "How long all cases may take; those that are left are not run, and the run fails. Default:"
                    + " ${DEFAULT-VALUE}")
    private long run = Budget.STANDARD.run().toSeconds();

    /** @throws CaseException if a time is not positive */
    Budget budget() {
        return new Budget(
                seconds("--timeout", answer), seconds("--case-timeout", perCase), seconds("--run-timeout", run));
    }

    private static Duration seconds(String option, long seconds) {
        CaseException.require(seconds > 0, option + " " + seconds + ": give at least one second");
        return Duration.ofSeconds(seconds);
    }
}
