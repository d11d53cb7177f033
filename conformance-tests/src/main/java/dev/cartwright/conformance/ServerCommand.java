package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.wire.Route;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replays the cases against any server. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        header = "Replays the cases against a server.",
        description = "Carts that the run creates stay on the server: the contract has no way to delete one.",
        sortOptions = false)
final class ServerCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--base-url", required = true, paramLabel = "URL", description = "Where the server listens.")
    private URI baseUrl = URI.create("http://127.0.0.1");

    @Mixin
    private TokenOptions tokens = new TokenOptions();

    @Mixin
    private RouteOptions route = new RouteOptions();

    @Override
    public Integer call() throws Exception {
        CaseException.require(
                baseUrl.getUserInfo() == null,
                "--base-url: leave out user and password; tokens have their own options");
        CaseException.require(
                baseUrl.getHost() != null
                        && String.valueOf(baseUrl.getScheme()).matches("https?")
                        && baseUrl.getPort() <= LAST_PORT,
                "--base-url " + baseUrl
                        + ": give scheme, host and, if need be, a port, as in https://your.server:8443");
        Duration answer = options.budget.budget().answer();
        Route way = route.route();
        return new Session(options).server(new ServerUnderTest(baseUrl, tokens.tokens(answer, way), answer, way));
    }
}
