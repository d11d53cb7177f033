package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TokenCommandTest {
    @TempDir
    Path directory;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private record Result(int exit, String out, String error) {}

    private Result run(String... options) {
        return runAt(server.uri("").toString(), options);
    }

    private Result runAt(String url, String... options) {
        List<String> arguments = new ArrayList<>(List.of("token", "--url", url));
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        int exit = Main.commandLine(started -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(out + error.toString()).doesNotContain("partner-a-secret", "partner-a-refresh");
        return new Result(exit, out.toString().strip(), error.toString().strip());
    }

    private void assertRefused(Result result, String... said) {
        assertThat(result.exit()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.error()).contains(said).doesNotContain("Exception");
    }

    @Test
    void itPrintsATokenAndNothingElse() {
        String app = run().out();
        String user = run("--user", "--resource", "https://graph.windows.net").out();
        String other = run("--account", "B").out();

        String status = RunningServer.ORDERS + "/000000000000/provisioningstatus";
        server.send(server.request("GET", status, app)).isRefused(403, 900329);
        server.send(server.request("GET", status, user)).isRefused(404, 20000);
        server.send(server.request("GET", RunningServer.CARTS + "/x", other)).isRefused(403, 20002);
    }

    @Test
    void whatCannotBeIsExplained() throws IOException {
        assertRefused(run("--account", "C"), "--account C", "no such account", "A, B");
        assertRefused(run("--resource", "https://graph.example"), "refuses", "resource", "https://graph.windows.net");
        assertRefused(runAt("http://127.0.0.1:1"), "--url http://127.0.0.1:1", "start the server");
        assertRefused(runAt("nonsense"), "--url nonsense", "http://127.0.0.1:8080");
        Path other = Files.writeString(directory.resolve("other.yaml"), """
                accounts:
                - {name: X, tenant: aaaaaaaa-0000-4000-8000-000000000001, clientId: x, clientSecret: wrong-secret, customers: []}
                """);
        assertRefused(run("--accounts", other.toString()), "refuses", "account X", "--accounts");
        assertRefused(run("--accounts", other.toString(), "--user"), "--user", "no refreshToken");
        Path provider = Files.writeString(directory.resolve("provider.yaml"), """
                issuer: urn:the-issuer
                jwksUri: https://keys.example/
                accounts:
                - {name: X, tenant: aaaaaaaa-0000-4000-8000-000000000001, clientId: x, customers: []}
                """);
        assertRefused(run("--accounts", provider.toString()), "identity provider urn:the-issuer", "ask there");
    }
}
