package dev.cartwright.server;

import dev.cartwright.server.identity.TokenKind;
import dev.cartwright.server.store.TemporaryDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts as the server does, answers a purchase and ends, so that a JVM can note which classes that takes. */
@Command(
        name = RehearseCommand.NAME,
        hidden = true,
        description = "Starts a server in memory, makes a purchase and ends. To be run by archive.")
final class RehearseCommand implements Callable<Integer> {
    static final String NAME = "rehearse";

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            ServerConfig config = ServerConfig.inMemory()
                    .withAccessLog(directory.path().resolve("access.log").toString());
            FirstCart cart = FirstCart.of(Setup.read(config)).orElseThrow();
            try (Server server = Main.open(config, nowhere(), started -> {})) {
                String token = server.token(cart.account(), TokenKind.APP_ONLY).orElseThrow();
                return new Rehearsal(server.baseUri(), token).succeeds(cart)
                        ? CommandLine.ExitCode.OK
                        : CommandLine.ExitCode.SOFTWARE;
            }
        }
    }

    /** Nobody listens, but what is said belongs to a start. */
    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
