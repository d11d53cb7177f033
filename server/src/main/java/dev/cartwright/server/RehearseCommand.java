package dev.cartwright.server;

import dev.cartwright.server.identity.TokenKind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts, answers one request and ends, so that a JVM can note which classes that takes. */
@Command(
        name = "rehearse",
        description = {
            "Starts a server in memory, opens one cart and ends.",
            "With java -XX:ArchiveClassesAtExit=FILE it makes a class-data archive;"
                    + " java -XX:SharedArchiveFile=FILE then starts in about half the time."
        })
final class RehearseCommand implements Callable<Integer> {
    private static final int CREATED = 201;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Setup setup = Setup.read(ServerConfig.defaults().withPort(0).withStore(ServerConfig.MEMORY));
        FirstCart cart = FirstCart.of(setup).orElseThrow();
        try (Server server = Server.start(setup)) {
            HttpRequest request = HttpRequest.newBuilder(server.baseUri().resolve(cart.path()))
                    .header(
                            "Authorization",
                            "Bearer "
                                    + server.token(cart.account(), TokenKind.APP_ONLY)
                                            .orElseThrow())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(cart.body()))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status == CREATED ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
