package dev.cartwright.conformance;

import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.report.Redaction;
import dev.cartwright.conformance.report.Visible;
import dev.cartwright.conformance.target.CommandClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays the cases against any client, or against our own. */
@Command(
        name = "client",
        mixinStandardHelpOptions = true,
        header = "Replays the cases against a client: a command of yours, or Cartwright's own.",
        sortOptions = false)
final class ClientCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--command",
            paramLabel = "COMMAND",
            description = "What starts your client, in the system's shell; it reads calls from its standard input and"
                    + " writes outcomes to its standard output, a JSON line each: see CLIENTS.md.")
    private Optional<String> command = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Session session = new Session(options);
        if (command.isEmpty()) {
            return session.client(ReferenceClient.factory());
        }
        Redaction redaction = new Redaction(List.of());
        try (CommandClient client =
                new CommandClient(command.get(), line -> session.err().println(Visible.of(redaction.of(line))))) {
            Runtime.getRuntime().addShutdownHook(new Thread(client::close, "end-of-client"));
            return session.client(client);
        }
    }
}
