package dev.cartwright.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.report.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The kit's command line; without a subcommand it replays everything against our own server and our own client. */
@Command(
        name = "cartwright-conformance",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Replays every documented request and response of Partner Center's carts and checkout.",
        description = "Without a subcommand: against Cartwright's own server, on a free port, and its own client.",
        footer = "%nExit code: 0 as declared, 1 something differs, 2 usage error, unreadable case or fault of the kit.",
        subcommands = {
            ServerCommand.class,
            ClientCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DocsCommand.class,
            ChangesCommand.class,
            MutantsCommand.class,
            ReviewCommand.class
        },
        sortOptions = false)
public final class Main implements Callable<Integer> {

    static final int USAGE = 2;

    /** What our own server, in this process, says of requests that are no HTTP: cases send such on purpose. */
    private static final List<Logger> UNASKED = Stream.of(
                    "org.eclipse.jetty.http.HttpParser", "org.eclipse.jetty.util.HostPort")
            .map(Logger::getLogger)
            .toList();

    @Mixin
    private RunOptions options = new RunOptions();

    /** Runs the kit and ends the program with its exit code. */
    public static void main(String[] arguments) {
        ShortRun.begin();
        Logger.getLogger("").setLevel(Level.WARNING);
        UNASKED.forEach(logger -> logger.setLevel(Level.OFF));
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments));
    }

    /** Runs the kit; the answer is the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return execute(out, err, arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            err.println("a fault of the kit: " + e + "; give Java more memory (-Xmx) or choose fewer cases (--cases)");
            return USAGE;
        }
    }

    private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    boolean expected = failure instanceof CaseException || failure instanceof IOException;
                    command.getErr()
                            .println(Visible.of(
                                    expected
                                            ? String.valueOf(failure.getMessage())
                                            : "a fault of the kit: " + failure));
                    return USAGE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        return new Session(options).ours();
    }
}
