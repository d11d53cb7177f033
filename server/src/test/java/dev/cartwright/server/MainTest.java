package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MainTest {
    @TempDir
    Path directory;

    @RegisterExtension
    private final Programs programs = new Programs();

    @Test
    void itSaysWhereItListensAndItsCurlLineWorksAsPasted() throws Exception {
        Process server = programs.run("--port", "0", "--store", "jdbc:sqlite:" + directory.resolve("main.db"));
        try (var output = server.inputReader(UTF_8)) {
            String listening = output.readLine();
            String curl = output.readLine();

            assertThat(listening).matches("Listening on http://127\\.0\\.0\\.1:[1-9]\\d*");
            Process pasted = new ProcessBuilder("sh", "-c", curl + " -s").start();
            assertThat(new String(pasted.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 201 Created")
                    .contains("\"status\":\"Active\"");
            server.destroy();
            assertThat(server.waitFor()).isZero();
        }
    }

    @Test
    void aStoreWithoutAUsableKeyIsRefusedWithTheWayOut() throws Exception {
        String store = "jdbc:sqlite:" + directory.resolve("keys.db");
        Server.start(ServerConfig.defaults().withPort(0).withStore(store).withAccessLog(ServerConfig.NO_LOG))
                .close();
        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into signing_key values ('x', 'nonsense', "
                    + Instant.now().getEpochSecond() * 1_000_000_000L + ")");
        }

        Process server = programs.run(Programs.command("--port", "0", "--store", store));

        assertThat(new String(server.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("--store " + store + ": no token can be made with what the store holds (")
                .endsWith("; put a copy in its place, or name another store" + System.lineSeparator())
                .hasLineCount(1);
        assertThat(server.waitFor()).isEqualTo(2);
    }

    static Stream<Throwable> whateverKeepsAStartFromEnding() {
        return Stream.of(new IllegalStateException("planted"), new AssertionError("planted"));
    }

    @ParameterizedTest
    @MethodSource("whateverKeepsAStartFromEnding")
    void aStartThatFailsLeavesNoServerAndIsNotBlamedOnTheStore(Throwable planted) {
        AtomicReference<Server> seen = new AtomicReference<>();
        ServerConfig config = ServerConfig.inMemory();

        assertThatThrownBy(() -> Main.open(config, new PrintStream(OutputStream.nullOutputStream()), server -> {
                    seen.set(server);
                    MainTest.<RuntimeException>fail(planted);
                }))
                .isSameAs(planted);

        assertThatThrownBy(() -> Programs.connect(seen.get().baseUri()).close()).isInstanceOf(ConnectException.class);
    }

    @SuppressWarnings("unchecked") // the compiler need not know that it is none of those it asks about
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }

    @ParameterizedTest
    @CsvSource(value = {"'',SPI", "-Djava.locale.providers=CLDR,CLDR"})
    void noCustomsOfCountriesAreLoadedUnlessTheUserWantsSome(String option, String wanted) throws Exception {
        ProcessBuilder command = Programs.command("--port", "0", "--store", "memory", "--access-log", "none");
        if (!option.isEmpty()) {
            command.command().add(1, option);
        }
        Process server = programs.run(command);
        try (var output = server.inputReader(UTF_8)) {
            output.readLine();
            Process properties = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(server.pid()),
                            "VM.system_properties")
                    .start();
            assertThat(output(properties)).contains("java.locale.providers=" + wanted);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1 | --prot: no such option or subcommand; --help lists",
                "--port abc | --port abc: not a value of this option; use --port and a whole number",
                "--port 1 --port 2 | --port: given twice; give it once",
                "--port | --port: the value is missing; use --port and a whole number",
                "--throttle-partner 0 | --throttle-partner 0: too few requests a minute; use 1 or more",
                "--throttle-customer x | --throttle-customer x: not a value",
                "--access-log /nowhere/at/all | --access-log /nowhere/at/all: the file cannot be written; name one in",
                "--port 99999 | --port 99999: no such port; use 1 to 65535",
            })
    void aWrongOptionIsNamedWithItsFix(String arguments, String said) throws Exception {
        List<String> command =
                Programs.command(("--store memory " + arguments).split(" ")).command();

        Process server = programs.run(new ProcessBuilder(command));

        assertThat(new String(server.getErrorStream().readAllBytes(), UTF_8))
                .contains(said)
                .doesNotContain("\tat ");
        assertThat(server.waitFor()).isEqualTo(2);
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        Process help = programs.run("--help");

        List<String> names = Main.commandLine(started -> {}).getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        assertThat(names).contains("--port", "--faults", "--access-log");
        assertThat(new String(help.getInputStream().readAllBytes(), UTF_8))
                .contains(names)
                .contains("CARTWRIGHT_PORT", "token", "archive");
        assertThat(help.waitFor()).isZero();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aServerThatIsKilledLeavesNoCopyOfSqliteBehind() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        ProcessBuilder command =
                Programs.command("--port", "0", "--store", "jdbc:sqlite:" + directory.resolve("main.db"));
        command.command().add(1, "-Djava.io.tmpdir=" + temporary);

        Process server = programs.run(command);
        try (var output = server.inputReader(UTF_8)) {
            assertThat(output.readLine()).startsWith("Listening");
        } finally {
            server.destroyForcibly().waitFor();
        }

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aRehearsalEndsByItself() throws Exception {
        Process rehearsal = programs.run("rehearse");

        assertThat(output(rehearsal)).isEmpty();
        assertThat(rehearsal.waitFor()).isZero();
    }

    @Test
    void anArchiveIsMadeOfAJarOnly() throws Exception {
        Process archive = programs.run(Programs.command("archive"));

        assertThat(new String(archive.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("archive: there is no jar to make it of; use java -jar cartwright-server.jar archive")
                .hasLineCount(1);
        assertThat(archive.waitFor()).isEqualTo(2);
    }

    @Test
    void whatAStartHasCostIsPrintedByStage() throws Exception {
        Process server = programs.run("--port", "0", "--store", "memory");
        String started;
        try (BufferedReader output = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
            started = output.lines()
                    .filter(line -> line.startsWith("Started"))
                    .findFirst()
                    .orElseThrow();
        }

        assertThat(started)
                .matches("Started with [0-9.]+ s of processor time: Java and options [0-9.]+, files [0-9.]+, "
                        + "contract [0-9.]+, store [0-9.]+, signing key [0-9.]+, HTTP [0-9.]+, a token [0-9.]+");
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    @Test
    void aStoreGivenInTheEnvironmentIsUsedAndItsPasswordNeverPrinted() throws Exception {
        String store = "jdbc:postgresql://127.0.0.1:1/carts?user=me&password=my-secret";

        assertThat(outputWithStore(store, "--help")).contains("--store").doesNotContain("my-secret");
        assertThat(outputWithStore(store, "--port=0"))
                .startsWith(
                        "CARTWRIGHT_STORE jdbc:postgresql://127.0.0.1:1/carts: the database cannot be reached; start it")
                .hasLineCount(1)
                .doesNotContain("my-secret");
        assertThat(outputWithStore(store.replace("/carts", ""), "--port=0"))
                .startsWith("CARTWRIGHT_STORE jdbc:postgresql://127.0.0.1:1: this is no address of a database; use ")
                .hasLineCount(1)
                .doesNotContain("my-secret");
    }

    private String outputWithStore(String store, String argument) throws IOException {
        ProcessBuilder builder = Programs.command(argument).redirectErrorStream(true);
        builder.environment().put("CARTWRIGHT_STORE", store);
        return new String(programs.run(builder).getInputStream().readAllBytes(), UTF_8);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void filesAreReadOnceAndTheCurlLineOfOnesOwnAccountsAsksForItsToken() throws Exception {
        String accounts = """
                accounts:
                  - name: It's mine
                    tenant: t
                    clientId: c
                    clientSecret: my-secret
                    customers: [{id: 00000000-0000-4000-8000-000000000000, country: DE, currency: EUR}]
                """;
        Process server = programs.run("--port", "0", "--store", "memory", "--accounts", "/dev/stdin");
        try (var output = server.inputReader(UTF_8)) {
            try (var input = server.outputWriter(UTF_8)) {
                input.write(accounts);
            }
            String listening = output.readLine();
            String curl = output.readLine();

            assertThat(listening).startsWith("Listening on ");
            assertThat(curl).contains(" token --url ").doesNotContain("secret");
            Process pasted = new ProcessBuilder("sh", "-c", curl + " -s").start();
            try (var input = pasted.outputWriter(UTF_8)) {
                input.write(accounts);
            }
            assertThat(output(pasted)).startsWith("HTTP/1.1 201 Created").contains("\"currencyCode\":\"EUR\"");
        }
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
