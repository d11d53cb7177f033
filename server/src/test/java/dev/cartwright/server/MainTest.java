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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MainTest {
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    Path directory;

    private final List<Process> processes = new CopyOnWriteArrayList<>();

    /** Also of a test that has run out of time: what it reads from them ends then. */
    @AfterEach
    void endTheProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    private Process run(String... arguments) throws IOException {
        return run(command(arguments).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    private Process run(ProcessBuilder command) throws IOException {
        Process process = command.start();
        processes.add(process);
        return process;
    }

    static ProcessBuilder command(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
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
            assertThat(server.waitFor()).isZero();
        }
    }

    @Test
    void aServerThatIsToldToStopAnswersWhatIsUnderWayAndExitsWithZero() throws Exception {
        Process server = run("--port", "0", "--store", "memory", "--access-log", "none", "--faults");
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            String token = output.readLine().replaceAll(".*Bearer ([^\"]+)\".*", "$1");
            try (RawConnection slow = connect(uri);
                    RawConnection health = connect(uri)) {
                delayNext("createCart", 2500, slow);
                health.send("GET /health/ready HTTP/1.1\nHost: x\n\n");
                assertThat(health.answer().status()).isEqualTo(200);

                slow.send("POST " + RunningServer.CARTS + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token
                        + "\nContent-Type: application/json\nContent-Length: " + RunningServer.ONE_LINE.length()
                        + "\n\n" + RunningServer.ONE_LINE);
                awaitTheDelay(health);
                server.destroy();

                slow.answer().isOk(201);
                assertThat(server.waitFor()).isZero();
            }
        }
    }

    @Test
    void whatIsLoggedWhileTheServerEndsIsWritten() throws Exception {
        Path log = directory.resolve("log");
        Process server = run(command("--port", "0", "--store", "memory", "--access-log", "none", "--faults")
                .redirectError(log.toFile()));
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            try (RawConnection slow = connect(uri);
                    RawConnection looks = connect(uri)) {
                delayNext("getCart", 1500, slow);
                slow.send("GET " + RunningServer.CARTS + "/x HTTP/1.1\nHost: x\nMS-RequestId: " + TokenForge.TENANT_A
                        + "\n\n");
                awaitTheDelay(looks);
                server.destroy();

                slow.answer().isRefused(401, 800001);
                assertThat(server.waitFor()).isZero();
                assertThat(Files.readString(log)).contains("request " + TokenForge.TENANT_A + " refused");
            }
        }
    }

    private static RawConnection connect(URI server) throws IOException {
        return new RawConnection(server, PATIENCE_MILLIS, text -> text);
    }

    private static void delayNext(String operation, int millis, RawConnection connection) throws IOException {
        String wish = "{\"operation\":\"" + operation + "\",\"fault\":\"delay\",\"milliseconds\":" + millis + "}";
        connection.send("POST /_faults HTTP/1.1\nHost: 127.0.0.1\nContent-Type: application/json\nContent-Length: "
                + wish.length() + "\n\n" + wish);
        assertThat(connection.answer().text()).contains(operation);
    }

    /** Returns when a request has met the delay that was asked for. */
    private static void awaitTheDelay(RawConnection looks) throws IOException {
        Instant end = Instant.now().plusMillis(PATIENCE_MILLIS);
        do {
            assertThat(Instant.now()).as("nobody meets the delay").isBefore(end);
            looks.send("GET /_faults HTTP/1.1\nHost: 127.0.0.1\n\n");
        } while (!looks.answer().text().equals("{\"pending\":[]}"));
    }

    /** Java has one log manager, the first that is asked for. */
    static Stream<Arguments> othersLogManagers() {
        return Stream.of(
                Arguments.of(
                        List.of("-Djava.util.logging.manager=" + OwnLogManager.class.getName(), Main.class.getName()),
                        OwnLogManager.class.getName()),
                Arguments.of(List.of(Early.class.getName()), "java.util.logging.LogManager"));
    }

    @ParameterizedTest
    @MethodSource("othersLogManagers")
    void aLogManagerThatIsNotOursIsLeftInChargeAndTold(List<String> started, String inCharge) throws Exception {
        Path log = directory.resolve("log");
        ProcessBuilder command = command("--port", "0", "--store", "memory", "--access-log", "none");
        int main = command.command().indexOf(Main.class.getName());
        command.command().remove(main);
        command.command().addAll(main, started);
        Process server = run(command.redirectError(log.toFile()));
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(String.valueOf(output.readLine()).replace("Listening on ", ""));
            try (RawConnection connection = connect(uri)) {
                connection.send("GET " + RunningServer.CARTS + "/x HTTP/1.1\nHost: x\nMS-RequestId: "
                        + TokenForge.TENANT_A + "\n\n");
                connection.answer().isRefused(401, 800001);
            }
            server.destroy();
            assertThat(server.waitFor()).isZero();
        }

        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains(" is in charge of java.util.logging"))
                .singleElement()
                .asString()
                .endsWith(inCharge + " is in charge of java.util.logging: what is logged while the server stops may"
                        + " be missing");
    }

    /** As programs bring one along. */
    public static final class OwnLogManager extends LogManager {}

    /** As an agent may do it before the program begins. */
    static final class Early {
        public static void main(String[] arguments) throws IOException {
            LogManager.getLogManager();
            Main.main(arguments);
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

        Process server = run(command("--port", "0", "--store", store));

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

        assertThatThrownBy(() -> connect(seen.get().baseUri()).close()).isInstanceOf(ConnectException.class);
    }

    @SuppressWarnings("unchecked") // the compiler need not know that it is none of those it asks about
    private static <T extends Throwable> void fail(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void aTokenThatIsAskedForWhenTheServerIsToldToStopIsGiven() throws Exception {
        Process server = run("--port", "0", "--store", "memory", "--access-log", "none");
        String form = "grant_type=client_credentials&client_id=" + TokenForge.CLIENT_A
                + "&client_secret=partner-a-secret" + "&resource=https%3A%2F%2Fgraph.windows.net";
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            try (RawConnection slow = connect(uri)) {
                slow.send("POST /" + TokenForge.TENANT_A + "/oauth2/token HTTP/1.1\nHost: x\nContent-Length: "
                        + form.length()
                        + "\nContent-Type: application/x-www-form-urlencoded\nExpect: 100-continue\n\n");
                assertThat(slow.statusLine()).startsWith("HTTP/1.1 100");
                slow.send(form.substring(0, 20));
                server.destroy();
                Thread.sleep(800);
                slow.send(form.substring(20));

                assertThat(slow.answer().isOk(200).at("/access_token").asText()).isNotEmpty();
                assertThat(server.waitFor()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(value = {"'',SPI", "-Djava.locale.providers=CLDR,CLDR"})
    void noCustomsOfCountriesAreLoadedUnlessTheUserWantsSome(String option, String wanted) throws Exception {
        ProcessBuilder command = command("--port", "0", "--store", "memory", "--access-log", "none");
        if (!option.isEmpty()) {
            command.command().add(1, option);
        }
        Process server = run(command);
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
                command(("--store memory " + arguments).split(" ")).command();

        Process server = run(new ProcessBuilder(command));

        assertThat(new String(server.getErrorStream().readAllBytes(), UTF_8))
                .contains(said)
                .doesNotContain("\tat ");
        assertThat(server.waitFor()).isEqualTo(2);
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        Process help = run("--help");

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
        ProcessBuilder command = command("--port", "0", "--store", "jdbc:sqlite:" + directory.resolve("main.db"));
        command.command().add(1, "-Djava.io.tmpdir=" + temporary);

        Process server = run(command);
        try (var output = server.inputReader(UTF_8)) {
            assertThat(output.readLine()).startsWith("Listening");
        } finally {
            server.destroyForcibly().waitFor();
        }

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aRehearsalEndsByItself() throws Exception {
        Process rehearsal = run("rehearse");

        assertThat(output(rehearsal)).isEmpty();
        assertThat(rehearsal.waitFor()).isZero();
    }

    @Test
    void anArchiveIsMadeOfAJarOnly() throws Exception {
        Process archive = run(command("archive"));

        assertThat(new String(archive.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("archive: there is no jar to make it of; use java -jar cartwright-server.jar archive")
                .hasLineCount(1);
        assertThat(archive.waitFor()).isEqualTo(2);
    }

    @Test
    void whatAStartHasCostIsPrintedByStage() throws Exception {
        Process server = run("--port", "0", "--store", "memory");
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
        ProcessBuilder builder = command(argument).redirectErrorStream(true);
        builder.environment().put("CARTWRIGHT_STORE", store);
        return new String(run(builder).getInputStream().readAllBytes(), UTF_8);
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
        Process server = run("--port", "0", "--store", "memory", "--accounts", "/dev/stdin");
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
