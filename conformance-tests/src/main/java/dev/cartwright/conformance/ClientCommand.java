package dev.cartwright.conformance;

import dev.cartwright.conformance.reference.ReferenceClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Replays the cases against our own client. */
@Command(
        name = "client",
        mixinStandardHelpOptions = true,
        header = "Replays the cases against Cartwright's own client.",
        sortOptions = false)
final class ClientCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() throws Exception {
        return new Session(options).client(ReferenceClient.factory());
    }
}
