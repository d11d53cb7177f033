package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that is told to stop. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StopTest {
    @TempDir
    private Path directory;

    @RegisterExtension
    private final Programs programs = new Programs();

    @Test
    void aServerThatIsToldToStopAnswersWhatIsUnderWayAndExitsWithZero() throws Exception {
        Process server = programs.run("--port", "0", "--store", "memory", "--access-log", "none", "--faults");
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            String token = output.readLine().replaceAll(".*Bearer ([^\"]+)\".*", "$1");
            try (RawConnection slow = Programs.connect(uri);
                    RawConnection health = Programs.connect(uri)) {
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
        Process server =
                programs.run(Programs.command("--port", "0", "--store", "memory", "--access-log", "none", "--faults")
                        .redirectError(log.toFile()));
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            try (RawConnection slow = Programs.connect(uri);
                    RawConnection looks = Programs.connect(uri)) {
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

    /** Jetty's own words on a bad head hold what was sent. */
    @Test
    void whatACallerPutInThePlaceOfAHostIsNotLogged() throws Exception {
        Path log = directory.resolve("log");
        Process server = programs.run(Programs.command("--port", "0", "--store", "memory", "--access-log", "none")
                .redirectError(log.toFile()));
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            for (String hosts :
                    List.of("Host: Bearer planted-secret\n", "Host: planted-secret\nHost: planted-secret:x\n")) {
                try (RawConnection connection = Programs.connect(uri)) {
                    connection.send("GET / HTTP/1.1\n" + hosts + "\n");
                    connection.answer().isRefused(400, 800002);
                }
            }
            server.destroy();

            assertThat(server.waitFor()).isZero();
            assertThat(Files.readString(log)).contains("refused: 400/800002").doesNotContain("planted-secret");
        }
    }

    private static void delayNext(String operation, int millis, RawConnection connection) throws IOException {
        String wish = "{\"operation\":\"" + operation + "\",\"fault\":\"delay\",\"milliseconds\":" + millis + "}";
        connection.send("POST /_faults HTTP/1.1\nHost: 127.0.0.1\nContent-Type: application/json\nContent-Length: "
                + wish.length() + "\n\n" + wish);
        assertThat(connection.answer().text()).contains(operation);
    }

    /** Returns when a request has met the delay that was asked for. */
    private static void awaitTheDelay(RawConnection looks) throws IOException {
        Instant end = Instant.now().plusMillis(Programs.PATIENCE_MILLIS);
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
        ProcessBuilder command = Programs.command("--port", "0", "--store", "memory", "--access-log", "none");
        int main = command.command().indexOf(Main.class.getName());
        command.command().remove(main);
        command.command().addAll(main, started);
        Process server = programs.run(command.redirectError(log.toFile()));
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(String.valueOf(output.readLine()).replace("Listening on ", ""));
            try (RawConnection connection = Programs.connect(uri)) {
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

    /** Returns when the server has heard that it is to stop: it says so, or answers nobody new. */
    private static void awaitTheEnd(URI server) {
        String status = "HTTP/1.1 200 OK";
        while (status.contains(" 200 ")) {
            try (RawConnection look = Programs.connect(server)) {
                look.send("GET /health/ready HTTP/1.1\nHost: x\nConnection: close\n\n");
                status = look.statusLine();
            } catch (IOException | AssertionError e) {
                return;
            }
        }
    }

    @Test
    void aTokenThatIsAskedForWhenTheServerIsToldToStopIsGiven() throws Exception {
        Process server = programs.run("--port", "0", "--store", "memory", "--access-log", "none");
        String form = "grant_type=client_credentials&client_id=" + TokenForge.CLIENT_A
                + "&client_secret=partner-a-secret" + "&resource=https%3A%2F%2Fgraph.windows.net";
        try (var output = server.inputReader(UTF_8)) {
            URI uri = URI.create(output.readLine().replace("Listening on ", ""));
            try (RawConnection slow = Programs.connect(uri)) {
                slow.send("POST /" + TokenForge.TENANT_A + "/oauth2/token HTTP/1.1\nHost: x\nContent-Length: "
                        + form.length()
                        + "\nContent-Type: application/x-www-form-urlencoded\nExpect: 100-continue\n\n");
                assertThat(slow.statusLine()).startsWith("HTTP/1.1 100");
                slow.send(form.substring(0, 20));
                server.destroy();
                awaitTheEnd(uri);
                slow.send(form.substring(20));

                assertThat(slow.answer().isOk(200).at("/access_token").asText()).isNotEmpty();
                assertThat(server.waitFor()).isZero();
            }
        }
    }
}
