package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.CUSTOMER;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.identity.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessLogTest {
    @TempDir
    Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theFileIsLetGoWithTheServer() throws IOException {
        Path file = directory.resolve("let-go.log");

        new RunningServer(RunningServer.config().withAccessLog(file.toString())).close();

        List<Path> open = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.filter(Files::isSymbolicLink).toList()) {
                open.add(Files.readSymbolicLink(descriptor));
            }
        }
        assertThat(open).isNotEmpty().doesNotContain(file);
    }

    @Test
    void everyAnswerHasALineAndNoLineASecret() throws IOException {
        Path file = directory.resolve("access.log");
        Answer created;
        String token;
        try (RunningServer server = new RunningServer(RunningServer.config().withAccessLog(file.toString()))) {
            token = server.token("A", TokenKind.APP_ONLY);
            created = server.send(server.request("POST", CARTS + "?secret=in-the-query", token, ONE_LINE))
                    .isOk(201);
            server.send(server.request("GET", CARTS + "/x", "not-a-token")).isRefused(401, 400);
            server.raw("GET /v1/\"}%0a\\{\"a\":\"\u007f HTTP/1.1\nHost: x\n\n");
            server.raw("GARBAGE\n\n").isRefused(400, 800002);
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(token, "not-a-token", "in-the-query", "catalogItemId")
                        .matches("[ -~]+"));
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.at("/time").asText()).matches("2026.*Z|20\\d\\d-.*Z");
        assertThat(first.at("/method").asText()).isEqualTo("POST");
        assertThat(first.at("/path").asText()).isEqualTo(CARTS);
        assertThat(first.at("/operation").asText()).isEqualTo("createCart");
        assertThat(first.at("/status").asInt()).isEqualTo(201);
        assertThat(first.at("/milliseconds").asDouble()).isPositive();
        assertThat(first.at("/bytes").asInt()).isEqualTo(created.text().length());
        assertThat(first.at("/customer").asText()).isEqualTo(CUSTOMER);
        assertThat(first.at("/partner").asText()).isEqualTo("A");
        assertThat(first.at("/requestId").asText())
                .isEqualTo(created.header("MS-RequestId").orElseThrow());
        assertThat(first.at("/correlationId").asText())
                .isEqualTo(created.header("MS-CorrelationId").orElseThrow());
        JsonNode refused = new ObjectMapper().readTree(lines.get(1));
        assertThat(refused.at("/status").asInt()).isEqualTo(401);
        assertThat(refused.at("/operation").asText()).isEqualTo("getCart");
        assertThat(refused.has("partner")).isFalse();
    }

    static Stream<Arguments> headsThatAreRefused() {
        String longText = "a".repeat(20_000);
        return Stream.of(
                Arguments.of("no request line", "", "", "GARBAGE\n\n"),
                Arguments.of("unknown version", "", "", "GET /x HTTP/3.0\nHost: x\n\n"),
                Arguments.of("long address", "", "", "GET /" + longText + "?secret HTTP/1.1\nHost: x\n\n"),
                Arguments.of("long headers", "GET", "/x", "GET /x?secret HTTP/1.1\nHost: x\nX: " + longText + "\n\n"),
                Arguments.of("no host", "PUT", "/x", "PUT /x?secret HTTP/1.1\n\n"),
                Arguments.of("no such escape", "GET", "/%zz", "GET /%zz?secret HTTP/1.1\nHost: x\n\n"),
                Arguments.of("hidden slash", "GET", "/a%2fb", "GET /a%2fb?secret HTTP/1.1\nHost: x\n\n"),
                Arguments.of("fragment", "GET", "/a%2fb", "GET /a%2fb#secret HTTP/1.1\nHost: x\n\n"),
                Arguments.of("user in the address", "GET", "", "GET http://secret@x/a HTTP/1.1\nHost: x\n\n"),
                Arguments.of("not even a path", "GET", "", "GET secret HTTP/1.1\nHost: x\n\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headsThatAreRefused")
    void aHeadThatIsRefusedIsLoggedAsFarAsItIsKnown(String name, String method, String path, String head)
            throws IOException {
        Path file = directory.resolve("access.log");
        Answer refused;
        try (RunningServer server = new RunningServer(RunningServer.config().withAccessLog(file.toString()));
                RawConnection connection = server.connect()) {
            connection.send("GET /before HTTP/1.1\nHost: x\n\n");
            connection.answer().isRefused(404, 1000);
            connection.send(head);
            refused = connection.answer();
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).doesNotContain("secret");
        JsonNode line = new ObjectMapper().readTree(lines.get(1));
        assertThat(line.path("method").asText()).isEqualTo(method);
        assertThat(line.path("path").asText()).isEqualTo(path);
        assertThat(line.at("/status").asInt()).isEqualTo(refused.status());
        assertThat(line.at("/bytes").asInt())
                .isPositive()
                .isEqualTo(refused.text().length());
        assertThat(line.at("/requestId").asText())
                .isEqualTo(refused.header("MS-RequestId").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.log | --access-log a.log cannot be written; make room for it. What it misses is counted in it once it can",
                "- | --access-log - cannot be written; see whether what takes standard output still does and has room. "
                        + "What it misses is counted in it once it can"
            })
    @Timeout(20)
    void anAccessLogThatCannotBeWrittenIsSaidAndCountsWhatItMisses(String file, String said)
            throws InterruptedException {
        FailingStream out = new FailingStream();
        try (LogRecords log = LogRecords.of(AccessLogFile.class.getName());
                LineWriter lines = AccessLogFile.lines(file, out)) {
            lines.add(() -> "{}\n");
            out.refused.acquire(2);
            out.failing = false;
            out.accepted.acquire();

            assertThat(log.lines()).containsExactly(said);
        }
        assertThat(out.taken.toString(UTF_8)).isEqualTo("\n{\"leftOut\":1}\n");
    }

    @Test
    void whatIsAnsweredToHeadHasNoBytes() throws IOException {
        Path file = directory.resolve("access.log");
        try (RunningServer server = new RunningServer(RunningServer.config().withAccessLog(file.toString()))) {
            server.send(server.request("HEAD", "/nothing", "x"));
        }

        JsonNode line = new ObjectMapper().readTree(Files.readString(file));
        assertThat(line.at("/method").asText()).isEqualTo("HEAD");
        assertThat(line.at("/status").asInt()).isEqualTo(404);
        assertThat(line.at("/bytes").asInt()).isZero();
    }
}
