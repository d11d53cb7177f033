package dev.cartwright.server;

import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.TokenKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a token, and nothing else, so that a shell can put it where it is needed. */
@Command(name = "token", description = "Asks a running server for a token and prints it.", showDefaultValues = true)
final class TokenCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue =
                    "${env:CARTWRIGHT_URL:-http://" + ServerConfig.DEFAULT_HOST + ":" + ServerConfig.DEFAULT_PORT + "}",
            description = "Where the server listens.")
    private URI url = URI.create("");

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            defaultValue = "${env:CARTWRIGHT_ACCOUNTS}",
            description = "The accounts file that the server was started with. Built in: two sample partners.")
    private @Nullable Path accounts;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            defaultValue = "${env:CARTWRIGHT_ACCOUNT}",
            description = "The partner's name in the file. Its first when left out.")
    private @Nullable String account;

    @Option(
            names = "--user",
            defaultValue = "${env:CARTWRIGHT_USER:-false}",
            description = "A token of the application and a user (App+User) instead of the application alone.")
    private boolean user;

    @Option(
            names = "--resource",
            paramLabel = "URI",
            defaultValue = "${env:CARTWRIGHT_RESOURCE}",
            description = "What the token is for. When left out: what the documentation asks such a token for.")
    private @Nullable String resource;

    @Override
    public Integer call() {
        TokenKind kind = user ? TokenKind.APP_AND_USER : TokenKind.APP_ONLY;
        String wanted = Objects.requireNonNullElse(resource, kind.documented().uri());
        String token = new TokenClient(url).token(account(), kind, wanted);
        Objects.requireNonNull(command).commandLine().getOut().println(token);
        return CommandLine.ExitCode.OK;
    }

    private Account account() {
        Accounts all = YamlFile.accounts(Optional.ofNullable(accounts));
        all.provider().ifPresent(provider -> {
            throw new ConfigurationException(
                    "--accounts " + accounts + ": its tokens come from the identity provider " + provider.issuer()
                            + "; ask there",
                    null);
        });
        return (account == null ? all.all().stream().findFirst() : all.named(account))
                .orElseThrow(() -> new ConfigurationException(
                        "--account " + account + ": no such account; the file has " + all.names(), null));
    }
}
