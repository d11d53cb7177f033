package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.line;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, or that two readers could understand differently (decision 0011). */
class JsonBodiesTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> traps() {
        String bad = "{\"lineItems\":[{\"catalogItemId\":\"" + ITEM + "\",\"billingCycle\":\"monthly\",\"quantity\":";
        return Stream.of(
                trap("empty", () -> new byte[0]),
                text("blank", " \n "),
                text("truncated", ONE_LINE.substring(0, ONE_LINE.length() - 3)),
                text("trailing comma", ONE_LINE.replace("]}", "],}")),
                text("name given twice", ONE_LINE.replace("\"quantity\":1", "\"quantity\":1,\"quantity\":2")),
                text(
                        "name given twice in two casings",
                        ONE_LINE.replace("\"quantity\":1", "\"quantity\":1,\"Quantity\":2")),
                text("unknown name given twice", ONE_LINE.replace("\"quantity\":1", "\"quantity\":1,\"a\":2,\"A\":2")),
                text(
                        "key given twice in two casings",
                        "{\"lineItems\":[" + line(ITEM, ",\"provisioningContext\":{\"Scope\":\"a\",\"scope\":\"b\"}")
                                + "]}"),
                text("garbage after the end", ONE_LINE + " x"),
                text("two values", ONE_LINE + ONE_LINE),
                text("nul after the end", ONE_LINE + "\0"),
                trap(
                        "invalid UTF-8",
                        () -> ONE_LINE.replace("monthly", "\u00c3(").getBytes(ISO_8859_1)),
                trap("UTF-16", () -> ONE_LINE.getBytes(UTF_16)),
                text("two byte-order marks", "\uFEFF\uFEFF" + ONE_LINE),
                text("half a surrogate pair", ONE_LINE.replace("monthly", "\\ud800")),
                text("deep array", "[".repeat(100_000)),
                text("deep object", "{\"a\":".repeat(100_000)),
                text("deep add-ons", "{\"lineItems\":[" + "{\"addonItems\":[".repeat(1_000)),
                text("long number", bad + "9".repeat(100_000) + "}]}"),
                text("number over int32", bad + "99999999999}]}"),
                text("huge exponent", bad + "1e999999999}]}"),
                text("tiny exponent", bad + "1e-999999999}]}"),
                text("exponent over int32", bad + "1e9999999999}]}"),
                text("exponent of an unknown member over int64", "{\"unknown\":1E+99999999999999999999}"),
                text("fraction", bad + "1.5}]}"),
                text("number as text", bad + "\"1\"}]}"),
                text("not a number", bad + "NaN}]}"),
                text("comment", "/* */" + ONE_LINE),
                text("single quotes", "{'lineItems':[]}"),
                text("array", "[]"),
                text("text", "\"success\""),
                text("null", "null"),
                text("null line", "{\"lineItems\":[null]}"),
                text("lines that are none", "{\"lineItems\":{}}"));
    }

    private static Arguments text(String name, String body) {
        return trap(name, () -> body.getBytes(UTF_8));
    }

    private static Arguments trap(String name, Supplier<byte[]> body) {
        return Arguments.of(name, body.get());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void aTrapOfJsonIsRefusedAndTheCartIsUnchanged(String name, byte[] body) {
        String cart = server.cart(line(ITEM, ""));
        Answer before = server.get(CARTS + "/" + cart);

        Answer answer = server.rawBody("PUT", CARTS + "/" + cart, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        answer.isRefused(400, answer.at("/code").asInt());
        assertThat(answer.at("/description").asText()).matches("(?s)(The body|/lineItems).*");
        assertThat(server.get(CARTS + "/" + cart).json()).isEqualTo(before.json());
    }

    @ParameterizedTest
    @CsvSource({"1025", "5000", "100000"})
    void aNameThatIsTooLongIsNamedWithItsPlace(int length) {
        String begin = "{\n \"first\": 1,\n  \"";

        for (String name : List.of("n".repeat(length), "\\\"".repeat(length), "\\\\".repeat(length))) {
            server.post(CARTS, begin + name + "\": 2}")
                    .isRefused(400, 800002)
                    .says("The body holds a name of more than 1024 characters, " + name.substring(0, 64)
                            + "... at line 3, column 3.");
        }
    }

    @Test
    void aLongNameThatIsGivenTwiceDoesNotHideWhere() {
        String name = "\uD83D\uDED2".repeat(500);

        server.post(CARTS, "{\"" + name + "\": 1,\n \"" + name + "\": 2}")
                .isRefused(400, 800002)
                .says("The body gives the name " + name.substring(0, 64)
                        + "... twice at line 2, column 2; names are compared ignoring case.");
        server.post(CARTS, "{\"x" + name + "\": 1,\n \"x" + name + "\": 2}")
                .isRefused(400, 800002)
                .says("The body gives the name x" + name.substring(0, 62)
                        + "... twice at line 2, column 2; names are compared ignoring case.");
    }

    @Test
    void whatElseIsTooMuchIsSaidWithItsPlace() {
        server.post(CARTS, "{\"a\":\n " + "9".repeat(100) + "}")
                .isRefused(400, 800002)
                .names("too long a text or number at line 2, column ");
        server.post(CARTS, "{\"a\":\n " + "[".repeat(100))
                .isRefused(400, 800002)
                .names("nested too deeply", " at line 2, column ");
    }

    @Test
    void oneByteOrderMarkIsOverlooked() {
        server.rawBody("POST", CARTS, ("\uFEFF" + ONE_LINE).getBytes(UTF_8)).isOk(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\t", "\\u001f", "\\u007f"})
    void aControlCharacterIsNoTextOfAContextOrName(String text) {
        for (String member : List.of(
                "\"provisioningContext\":{\"" + text + "\":\"x\"}",
                "\"provisioningContext\":{\"x\":\"" + text + "\"}",
                "\"friendlyName\":\"" + text + "\"")) {
            server.post(CARTS, "{\"lineItems\":[" + line(ITEM, "," + member) + "]}")
                    .isRefused(400, 800002)
                    .names("/lineItems/0/");
        }
    }

    @Test
    void anyOtherCharacterMayStandInAKeyAndComesBack() {
        String text = "\u0085\u2028\uffff\ud83d\ude00'/~ ";

        Answer created = server.post(
                        CARTS,
                        "{\"lineItems\":[" + line(ITEM, ",\"provisioningContext\":{\"" + text + "\":\"" + text + "\"}")
                                + "]}")
                .isOk(201);

        assertThat(server.get(CARTS + "/" + created.at("/id").asText())
                        .isOk(200)
                        .at("/lineItems/0/provisioningContext")
                        .path(text)
                        .asText())
                .isEqualTo(text);
    }
}
