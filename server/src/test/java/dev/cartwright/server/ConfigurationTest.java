package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be run names the option, the file and the fix, and leaves nothing behind. */
class ConfigurationTest {
    private static final int PATIENCE_MILLIS = 10_000;

    @TempDir
    Path directory;

    @Test
    void aTakenPortIsNamedWithTheFix() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerConfig config = RunningServer.config().withPort(taken.getLocalPort());

            assertRefused(config, "--port " + taken.getLocalPort(), "choose another");
        }
    }

    @Test
    void anImpossibleAddressIsNamed() {
        assertRefused(RunningServer.config().withPort(70_000), "--port 70000", "65535");
        assertRefused(RunningServer.config().withHost("no host"), "--host no host", "address of this machine");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheFix() throws IOException {
        Path missing = directory.resolve("missing.yaml");
        Path broken = Files.writeString(directory.resolve("broken.yaml"), "items:\n- id: a\n  name: [");
        Path misspelt = Files.writeString(directory.resolve("misspelt.yaml"), "items: [{id: a, nmae: b}]");

        assertRefused(RunningServer.config().withAccounts(missing), "--accounts", missing.toString(), "exists");
        assertRefused(RunningServer.config().withCatalog(broken), "--catalog", broken.toString(), "line ");
        assertRefused(RunningServer.config().withCatalog(misspelt), "--catalog", "nmae");
    }

    @Test
    void aLogIsNotAddedToAFileThatHoldsSomethingElse() throws IOException {
        Path accounts = directory.resolve("accounts.yaml");
        Files.writeString(accounts, "accounts: []");
        Path database = directory.resolve("carts.db");
        ServerConfig config = RunningServer.config().withStore("jdbc:sqlite:" + database);

        for (String text : List.of("{\"accounts\": []}", "{}", "[1]")) {
            Path json = Files.writeString(directory.resolve("a.json"), text);
            assertRefused(config.withAccessLog(json.toString()), "--access-log " + json, "something else");
        }
        for (Path taken : List.of(accounts, database, directory.resolve("carts.db-wal"))) {
            assertRefused(
                    config.withAccessLog(taken.toString()), "--access-log " + taken, "something else", "name another");
        }
        assertThat(accounts).hasContent("accounts: []");
    }

    @Test
    void aLogIsNotAddedToAFileThatTheServerReads() throws IOException {
        String log = "{\"time\":\"2026-01-01T00:00:00Z\"}\n";
        Path file = Files.writeString(directory.resolve("a.json"), log);
        Path other = Files.createSymbolicLink(directory.resolve("b.json"), file);
        ServerConfig config = RunningServer.config().withAccessLog(other.toString());
        Setup setup = Setup.read(config);

        for (Setup taken : List.of(
                new Setup(config.withAccounts(file), setup.accounts(), setup.catalog()),
                new Setup(config.withCatalog(file), setup.accounts(), setup.catalog()))) {
            assertThatThrownBy(() -> ConfigCheck.check(taken))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("--access-log " + other + ": the file holds something else, the ")
                    .hasMessageEndingWith("; name another");
        }
        ConfigCheck.check(setup);
    }

    @Test
    void aStoreThatCannotBeOpenedIsNamedWithTheFix() {
        assertRefused(RunningServer.config().withStore("redis:x"), "--store redis:x", "jdbc:sqlite:FILE");
        assertRefused(
                RunningServer.config().withStore("jdbc:sqlite:" + directory.resolve("no/such/directory/a.db")),
                "--store",
                "directory that exists");
    }

    @Test
    void aDatabaseThatIsDownIsNamedWithTheFixAndWithoutItsPassword() {
        ServerConfig config =
                RunningServer.config().withStore("jdbc:postgresql://127.0.0.1:1/carts?user=me&password=secret");

        assertThatThrownBy(() -> Server.start(config).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("--store jdbc:postgresql://127.0.0.1:1/carts: ")
                .hasMessageContaining("start it, or correct host and port")
                .hasMessageNotContaining("password=secret");
    }

    @Test
    void aFileThatAServerHasOpenIsRefusedToASecondOne() {
        String store = "jdbc:sqlite:" + directory.resolve("busy.db");
        try (RunningServer first = new RunningServer(RunningServer.config().withStore(store))) {
            assertRefused(RunningServer.config().withStore(store), "--store " + store, "another server", "postgresql");
            first.cart(RunningServer.line(RunningServer.ITEM, ""));
        }
    }

    private static void assertRefused(ServerConfig config, String... said) {
        assertThatThrownBy(() -> Server.start(config).close())
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: a}, {id: b}, {id: a} | the item a is listed twice; keep one of the two",
                "{name: a} | an item's id is missing",
                "{id: a, currency: EURO} | EURO is no ISO 4217 currency",
                "{id: a, fails: {code: 1, description: d}} | fails.at is missing: line or checkout",
                "{id: a, fails: {at: line, description: d}} | fails.code is missing",
                "{id: a, fails: {at: line, code: 1}} | fails.description is missing",
                "{id: a, fails: {at: line, code: -1, description: d}} | fails needs a code that is not negative",
                "null | a list has an empty element",
            })
    void anItemThatMakesNoSenseIsNamed(String items, String said) throws IOException {
        Path file = Files.writeString(directory.resolve("catalog.yaml"), "items: [" + items + "]");

        assertRefused(RunningServer.config().withCatalog(file), "--catalog: " + file, said, "; correct the file");
    }

    /** The port is found taken when the database is open and half of Jetty has started. */
    @Test
    void aStartThatFailsLeavesNeitherThreadsNorFilesBehind() throws Exception {
        Path database = directory.resolve("left.db");
        List<Thread> before = threads();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    RunningServer.config().withPort(taken.getLocalPort()).withStore("jdbc:sqlite:" + database),
                    "--port");
        }

        for (Thread left : threads()) {
            if (!before.contains(left)) {
                left.join(PATIENCE_MILLIS);
                assertThat(left.isAlive()).as(left.getName()).isFalse();
            }
        }
        assertThat(directory.resolve("left.db-wal")).doesNotExist();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(qtp|cartwright|Scheduler|Connector).*"))
                .toList();
    }
}
