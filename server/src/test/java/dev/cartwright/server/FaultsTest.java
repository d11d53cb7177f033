package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final String FAULTS = "/_faults";

    private static RunningServer server;

    @TempDir
    Path directory;

    private String cart;

    @BeforeAll
    static void start() {
        server = new RunningServer(RunningServer.config().withFaults());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void createCart() {
        server.send(server.request("DELETE", FAULTS, APP));
        cart = CARTS + "/" + server.cart(line(ITEM, ""));
    }

    private static Answer wish(String json) {
        return server.post(FAULTS, json);
    }

    private String status() {
        return server.get(cart).isOk(200).at("/status").asText();
    }

    private String checkOut() throws IOException {
        return checkOut(server, cart);
    }

    /** What comes on the wire for a checkout, until the connection ends. */
    private static String checkOut(RunningServer at, String cart) throws IOException {
        try (RawConnection connection = at.connect()) {
            connection.send("POST " + cart + "/checkout HTTP/1.1\nHost: x\nAuthorization: Bearer " + APP + "\n\n");
            return connection.untilTheEnd();
        }
    }

    @Test
    void aStatusComesAsOftenAsAskedFor() {
        wish("{\"operation\":\"getCart\",\"times\":2,\"fault\":\"status\",\"status\":503,\"retryAfter\":7}");

        Answer first = server.get(cart).isRefused(503, 800003);
        assertThat(first.header("Retry-After")).contains("7");
        server.put(cart, "{\"lineItems\":[" + line(ITEM, "") + "]}").isOk(201);
        server.get(cart).isRefused(503, 800003);
        server.get(cart).isOk(200);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 800002",
        "401, 400",
        "403, 20002",
        "404, 1000",
        "405, 900127",
        "409, 800064",
        "412, 2055",
        "418, 800002",
        "500, 800003",
        "501, 0",
        "502, 800003",
        "504, 800003"
    })
    void aStatusComesWithItsDocumentedCode(int status, int code) {
        server.failNext("getCart", 1, Fault.status(status));

        Answer answer = server.get(cart).isRefused(status, code);

        assertThat(answer.header("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
        assertThat(answer.header("Allow"))
                .isEqualTo(Optional.of("GET, HEAD, PUT").filter(it -> status == 405));
    }

    @Test
    void tooManyRequestsSayWhenToComeAgainEvenIfNobodySaidWhen() {
        server.failNext("getCart", 1, Fault.status(429));

        assertThat(server.get(cart).header("Retry-After")).contains("5");
    }

    @Test
    void tooManyRequestsHaveTheGatewaysShape() {
        server.failNext("getCart", 1, Fault.status(429, 57));

        Answer answer = server.get(cart);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).contains("57");
        assertThat(answer.at("/statusCode").asInt()).isEqualTo(429);
        assertThat(answer.json().size()).isEqualTo(2);
    }

    @Test
    void aConnectionThatIsDroppedBeforeHasDoneNothing() throws IOException {
        server.failNext("checkoutCart", 1, Fault.dropBefore());

        assertThat(checkOut()).isEmpty();
        assertThat(status()).isEqualTo("Active");
    }

    @Test
    void aConnectionThatIsDroppedAfterHasDoneTheWork() throws IOException {
        server.failNext("checkoutCart", 1, Fault.dropAfter());

        assertThat(checkOut()).isEmpty();
        assertThat(status()).isEqualTo("Ordered");
    }

    @Test
    void aCutBodyAnnouncesAllAndBringsHalf() throws IOException {
        server.failNext("checkoutCart", 1, Fault.cutBody());

        String received = checkOut();

        String body = received.substring(received.indexOf("\r\n\r\n") + 4);
        assertThat(received).startsWith("HTTP/1.1 201 ").containsIgnoringCase("Content-Length: ");
        int announced = Integer.parseInt(received.replaceAll("(?si).*Content-Length: (\\d+).*", "$1"));
        assertThat(body.length()).isEqualTo(announced / 2);
        assertThat(status()).isEqualTo("Ordered");
    }

    @Test
    void whatIsDroppedOnPurposeIsNoFailureInTheLog() throws IOException {
        List<LogRecord> records;
        try (Log log = Log.record()) {
            try (RunningServer own = RunningServer.start()) {
                String path = CARTS + "/" + own.cart(line(ITEM, ""));
                for (Fault fault : List.of(Fault.dropBefore(), Fault.dropAfter(), Fault.cutBody())) {
                    own.failNext("checkoutCart", 1, fault);
                    checkOut(own, path);
                }
            }
            records = log.records();
        }

        assertThat(records).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.getThrown()).isNull();
            assertThat(entry.getLevel()).isEqualTo(Level.INFO);
        });
    }

    @ParameterizedTest
    @CsvSource({"400, INFO", "501, INFO", "503, WARNING", "500, SEVERE"})
    void theLogsLevelSaysWhoseFaultARefusalIs(int status, String level) throws IOException {
        List<LogRecord> records;
        try (Log log = Log.record()) {
            try (RunningServer own = RunningServer.start()) {
                String path = CARTS + "/" + own.cart(line(ITEM, ""));
                own.failNext("getCart", 1, Fault.status(status));
                own.get(path);
            }
            records = log.records();
        }

        assertThat(records)
                .filteredOn(entry -> entry.getMessage().contains(" refused: " + status + "/"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getLevel()).isEqualTo(Level.parse(level)));
    }

    @Test
    void aDroppedConnectionHasNoStatusInLogAndFigures() throws IOException {
        Path file = directory.resolve("access.log");
        String figures;
        try (RunningServer own = new RunningServer(RunningServer.config().withAccessLog(file.toString()))) {
            String path = CARTS + "/" + own.cart(line(ITEM, ""));
            for (Fault fault : List.of(Fault.dropBefore(), Fault.dropAfter(), Fault.cutBody())) {
                own.failNext("checkoutCart", 1, fault);
                checkOut(own, path);
            }
            figures = own.get("/metrics").text();
        }

        List<String> lines = Files.readAllLines(file);
        List<String> checkouts =
                lines.stream().filter(line -> line.contains("/checkout\"")).toList();
        assertThat(lines).hasSize(5);
        assertThat(checkouts).hasSize(3);
        assertThat(checkouts.subList(0, 2))
                .allSatisfy(line -> assertThat(line).contains("\"bytes\":0").doesNotContain("\"status\""));
        assertThat(checkouts.get(2)).contains("\"status\":201").doesNotContain("\"bytes\":0");
        assertThat(figures).contains("status=\"none\"").doesNotContain("status=\"500\"");
    }

    @Test
    void aDelayedCallIsAnsweredLater() {
        server.failNext("getCart", 1, Fault.delay(Duration.ofMillis(300)));
        long begin = System.nanoTime();

        server.get(cart).isOk(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void faultsMeetCallsInTheOrderOfTheirWishes() {
        server.failNext("getCart", 1, Fault.status(500));
        server.failNext("getCart", 1, Fault.status(404));

        server.get(cart).isRefused(500, 800003);
        server.get(cart).isRefused(404, 1000);
        server.get(cart).isOk(200);
    }

    @Test
    void everyKindIsUnderstoodAndShownInItsOwnWords() {
        wish("{\"operation\":\"getCart\",\"fault\":\"status\",\"status\":500}");
        wish("{\"operation\":\"getCart\",\"times\":3,\"fault\":\"delay\",\"milliseconds\":200}");
        wish("{\"operation\":\"createCart\",\"fault\":\"dropBefore\"}");
        wish("{\"operation\":\"createCart\",\"fault\":\"dropAfter\"}");
        Answer added = wish("{\"operation\":\"createCart\",\"fault\":\"cutBody\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text()).isEqualTo(server.get(FAULTS).text()).isEqualTo("""
                {"pending":[\
                {"operation":"getCart","times":1,"fault":"status","status":500},\
                {"operation":"getCart","times":3,"fault":"delay","milliseconds":200},\
                {"operation":"createCart","times":1,"fault":"dropBefore"},\
                {"operation":"createCart","times":1,"fault":"dropAfter"},\
                {"operation":"createCart","times":1,"fault":"cutBody"}]}""");
        assertThat(server.send(server.request("DELETE", FAULTS, APP)).text()).isEqualTo("{\"pending\":[]}");
        server.get(cart).isOk(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | not a JSON object",
                "{ | not JSON",
                "{\"operation\":\"buy\",\"fault\":\"dropAfter\"} | operation is \"buy\"; use one of checkoutCart, createCart",
                "{\"operation\":\"getCart\",\"fault\":\"explode\"} | fault is \"explode\"; use one of status, delay",
                "{\"operation\":\"getCart\"} | fault is missing; use a text, as in {",
                "{\"fault\":\"cutBody\"} | operation is missing; use a text",
                "{\"operation\":\"getCart\",\"fault\":\"status\"} | status is missing; use a whole number",
                "{\"operation\":\"getCart\",\"fault\":\"status\",\"status\":200} | status must be one of an error, 400 to 599",
                "{\"operation\":\"getCart\",\"fault\":\"status\",\"status\":503,\"retryAfter\":-1} | retryAfter must be seconds from 0 to 3600",
                "{\"operation\":\"getCart\",\"fault\":\"delay\",\"milliseconds\":60000} | milliseconds must be 1 to 20000",
                "{\"operation\":\"getCart\",\"fault\":\"cutBody\",\"times\":0} | times must be 1 to 1000",
                "{\"operation\":\"getCart\",\"fault\":\"cutBody\",\"times\":1000000000000} | times must be 1 to 1000",
                "{\"operation\":\"getCart\",\"fault\":\"cutBody\",\"times\":-1000000000000} | times must be 1 to 1000",
                "{\"operation\":\"getCart\",\"fault\":\"cutBody\",\"times\":1.5} | times is 1.5; use a whole number",
                "{\"operation\":\"getCart\",\"fault\":\"cutBody\",\"time\":1} | time is not known; use operation, times",
                "{\"operation\":\"getCart\",\"fault\":\"dropAfter\",\"status\":503} | status does not go with the fault dropAfter",
                "{\"operation\":\"getCart\",\"fault\":\"status\",\"status\":503,\"milliseconds\":9} | milliseconds does not go",
                "{\"operation\":\"getCart\",\"fault\":\"dropAfter\",\"fault\":\"cutBody\"} | has a name twice",
                "{\"operation\":\"getCart\",\"fault\":\"dropAfter\"} {} | not JSON",
            })
    void aWishThatCannotBeIsRefusedWithItsWayOut(String json, String said) {
        wish(json).isRefused(400, 800002).names(said);
        assertThat(server.get(FAULTS).text()).isEqualTo("{\"pending\":[]}");
    }

    @Test
    void aWishOfAnyLengthIsNoWish() {
        wish(" ".repeat(10_000) + "{}").isRefused(413, 800002);
    }

    @Test
    void aWishThatIsCutOffIsRefused() {
        server.rawEndingEarly("POST /_faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{")
                .isRefused(400, 800002);
    }

    /** More of them than there are threads. */
    @Test
    @Timeout(20)
    void wishesThatDoNotComeHoldUpNobody() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                RawConnection connection = server.connect();
                slow.add(connection);
                connection.send("POST /_faults HTTP/1.1\nHost: localhost\nContent-Type: application/json\n"
                        + "Content-Length: 5000\n\n{");
            }

            server.get(cart).isOk(200);
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    void inProcessTheSameIsThrown() {
        assertThatThrownBy(() -> server.failNext("buy", 1, Fault.dropAfter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("operation is \"buy\"; use one of ");
    }

    @Test
    void onlyProgramsOnThisMachineMayWish() {
        String wish = "{\"operation\":\"getCart\",\"fault\":\"dropAfter\"}";
        String head = "POST /_faults HTTP/1.1\nContent-Length: " + wish.length() + "\n";

        server.raw(head + "Host: evil.example\nContent-Type: application/json\n\n" + wish)
                .isRefused(403, 800002);
        server.raw(head + "Host: 127.0.0.1\nContent-Type: text/plain\n\n" + wish)
                .isRefused(415, 800002);
        assertThat(server.send(server.request("PUT", FAULTS, APP))
                        .isRefused(405, 900127)
                        .header("Allow"))
                .contains("GET, HEAD, POST, DELETE");
        assertThat(server.get(FAULTS).text()).isEqualTo("{\"pending\":[]}");
    }

    @Test
    void withoutTheOptionThePathIsUnknown() {
        try (RunningServer other = RunningServer.start()) {
            other.get(FAULTS).isRefused(404, 1000);
            other.post(FAULTS, "{}").isRefused(404, 1000);
        }
    }
}
