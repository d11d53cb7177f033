package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path directory;

    private static Process run(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void itSaysWhereItListensAndItsCurlLineWorksAsPasted() throws Exception {
        Process server = run("--port", "0", "--store", "jdbc:sqlite:" + directory.resolve("main.db"));
        try (var output = server.inputReader(UTF_8)) {
            String listening = output.readLine();
            String curl = output.readLine();

            assertThat(listening).matches("Listening on http://127\\.0\\.0\\.1:[1-9]\\d*");
            Process pasted = new ProcessBuilder("sh", "-c", curl + " -s").start();
            assertThat(new String(pasted.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 201 Created")
                    .contains("\"status\":\"Active\"");
            server.destroy();
            assertThat(server.waitFor()).isEqualTo(143);
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        Process help = run("--help");

        assertThat(new String(help.getInputStream().readAllBytes(), UTF_8))
                .contains("--host", "--port", "--store", "--accounts", "--catalog", "CARTWRIGHT_PORT");
        assertThat(help.waitFor()).isZero();
    }

    @Test
    void aTakenPortIsNamedWithTheFix() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerConfig config = RunningServer.config().withPort(taken.getLocalPort());

            assertRefused(config, "--port " + taken.getLocalPort(), "choose another");
        }
    }

    @Test
    void anImpossibleAddressIsNamedAndTheSampleAccountsStayAtHome() {
        assertRefused(RunningServer.config().withPort(70_000), "--port 70000", "65535");
        assertRefused(RunningServer.config().withHost("no host"), "--host no host", "address of this machine");
        assertRefused(RunningServer.config().withHost("0.0.0.0"), "--host 0.0.0.0", "--accounts FILE");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheFix() throws IOException {
        Path missing = directory.resolve("missing.yaml");
        Path broken = Files.writeString(directory.resolve("broken.yaml"), "- name: A\n  customers: [");
        Path incomplete = Files.writeString(directory.resolve("incomplete.yaml"), "- name: A\n");
        Path misspelt = Files.writeString(directory.resolve("misspelt.yaml"), "items: [{id: a, nmae: b}]");

        assertRefused(RunningServer.config().withAccounts(missing), "--accounts", missing.toString(), "exists");
        assertRefused(RunningServer.config().withAccounts(broken), "--accounts", broken.toString(), "line ");
        assertRefused(RunningServer.config().withAccounts(incomplete), "--accounts", "tenant is missing");
        assertRefused(RunningServer.config().withCatalog(misspelt), "--catalog", "nmae");
    }

    @Test
    void aStoreThatCannotBeOpenedIsNamedWithTheFix() {
        assertRefused(RunningServer.config().withStore("redis:x"), "--store redis:x", "jdbc:sqlite:FILE");
        assertRefused(
                RunningServer.config().withStore("jdbc:sqlite:" + directory.resolve("no/such/directory/a.db")),
                "--store",
                "directory that exists");
    }

    private static void assertRefused(ServerConfig config, String... said) {
        assertThatThrownBy(() -> Server.start(config).close())
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains(said);
    }

    @Test
    void ordersSurviveARestart() {
        ServerConfig config = RunningServer.config().withStore("jdbc:sqlite:" + directory.resolve("kept.db"));
        Answer bought;
        String checkout;
        try (RunningServer first = new RunningServer(config)) {
            checkout = RunningServer.CARTS + "/" + first.cart(RunningServer.line("a:b:c", "")) + "/checkout";
            bought = first.post(checkout, "").isOk(201);
        }

        try (RunningServer second = new RunningServer(config)) {
            assertThat(second.post(checkout, "").isOk(201).json()).isEqualTo(bought.json());
            String order =
                    RunningServer.ORDERS + "/" + bought.at("/orders/0/id").asText();
            assertThat(second.get(order).isOk(200).json()).isEqualTo(bought.at("/orders/0"));
        }
    }
}
