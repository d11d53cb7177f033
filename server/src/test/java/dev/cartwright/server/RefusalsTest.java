package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.ORDERS;
import static dev.cartwright.server.RunningServer.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final String FOREIGN = "/v1/customers/bbbbbbbb-0000-4000-8000-0000000000c1/carts";
    private static final String MALFORMED_CUSTOMER = "/v1/customers/nobody/carts";
    private static final int MEBIBYTE = 1_024 * 1_024;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A request that is wrong in every way that comes after the one it is named for. */
    private static Answer wrongFrom(String method, String path, String authorization, String accept, int bodyLength) {
        return server.raw(method + " " + path + " HTTP/1.1\nHost: x\n" + authorization + accept
                + "Content-Type: text/plain\nMS-RequestId: nonsense\nContent-Length: " + bodyLength + "\n\n"
                + "x".repeat(bodyLength));
    }

    @Test
    void refusesInTheDecidedOrder() {
        String token = "Authorization: Bearer " + APP + "\n";
        String html = "Accept: text/html\n";

        wrongFrom("DELETE", "/v1/nothing", "", html, 1).isRefused(404, 1000);
        wrongFrom("DELETE", FOREIGN, "", html, 1).isRefused(405, 900127);
        wrongFrom("POST", FOREIGN, "", html, 1).isRefused(401, 800001);
        wrongFrom("POST", FOREIGN, "Authorization: Bearer nobody\n", html, 1).isRefused(401, 400);
        wrongFrom("GET", FOREIGN.replace("/carts", "/orders/x/provisioningstatus"), token, html, 1)
                .isRefused(403, 900329);
        wrongFrom("POST", FOREIGN, token, html, 1).isRefused(403, 20002);
        wrongFrom("POST", MALFORMED_CUSTOMER, token, html, 1).isRefused(406, 800002);
        wrongFrom("POST", MALFORMED_CUSTOMER, token, "", 1).isRefused(415, 800002);
        server.send(server.request("POST", MALFORMED_CUSTOMER, APP, "x".repeat(MEBIBYTE + 1)))
                .isRefused(413, 800002);
        server.send(server.request("POST", MALFORMED_CUSTOMER, APP, "{}").header("MS-RequestId", "nonsense"))
                .isRefused(400, 900118)
                .names("customerId", "MS-RequestId", "/lineItems is missing");
        server.put(CARTS + "/00000000-0000-4000-8000-000000000000", "{}").isRefused(400, 800002);
    }

    @Test
    void aWrongMethodSaysWhichAreRight() {
        Answer carts = server.send(server.request("DELETE", CARTS, APP)).isRefused(405, 900127);
        Answer cart = server.send(server.request("OPTIONS", CARTS + "/x", APP)).isRefused(405, 900127);

        assertThat(carts.header("Allow")).contains("POST");
        assertThat(cart.header("Allow")).contains("GET, HEAD, PUT");
        server.send(server.request("BREW", CARTS, APP)).isRefused(501, 0);
    }

    @Test
    void aRefusedTokenIsChallenged() {
        Answer missing =
                server.raw("GET " + ORDERS + "/x HTTP/1.1\nHost: x\n\n").isRefused(401, 800001);
        Answer basic = server.raw("GET " + ORDERS + "/x HTTP/1.1\nHost: x\nAuthorization: Basic YTpi\n\n")
                .isRefused(401, 400);

        assertThat(missing.header("WWW-Authenticate")).contains("Bearer realm=\"Cartwright\"");
        assertThat(basic.header("WWW-Authenticate")).contains("Bearer realm=\"Cartwright\"");
    }

    @Test
    void anUnknownCustomerLooksLikeAForeignOne() {
        Answer foreign = server.post(FOREIGN, ONE_LINE).isRefused(403, 20002);
        Answer unknown = server.post("/v1/customers/00000000-0000-4000-8000-000000000000/carts", ONE_LINE)
                .isRefused(403, 20002);

        assertThat(unknown.json()).isEqualTo(foreign.json());
    }

    @ParameterizedTest
    @CsvSource({
        "include_price=maybe",
        "include_price=",
        "include_price=true&include_price=true",
        "include_price=1",
    })
    void aWrongQueryParameterIsNamed(String query) {
        server.get(ORDERS + "/x?" + query).isRefused(400, 800002).names("include_price");
    }

    @Test
    void aWrongPathParameterHasItsCode() {
        server.get(CARTS + "/x").isRefused(400, 2000).names("cartId");
        server.get(ORDERS + "/a.b").isRefused(400, 800002).names("orderId");
    }

    static Stream<Arguments> whatJettyRefuses() {
        String longText = "a".repeat(20_000);
        return Stream.of(
                Arguments.of("no request line", 400, "GARBAGE\n\n"),
                Arguments.of("no host", 400, "GET / HTTP/1.1\n\n"),
                Arguments.of("two hosts", 400, "GET / HTTP/1.1\nHost: x\nHost: x\n\n"),
                Arguments.of("no name for a host", 400, "GET / HTTP/1.1\nHost: a b\n\n"),
                Arguments.of("bad length", 400, "POST / HTTP/1.1\nHost: x\nContent-Length: abc\n\n"),
                Arguments.of("unknown version", 400, "GET / HTTP/3.0\nHost: x\n\n"),
                Arguments.of("bad escape in the path", 400, "GET /%zz HTTP/1.1\nHost: x\n\n"),
                Arguments.of("bad escape in the query", 400, "GET /?%zz HTTP/1.1\nHost: x\n\n"),
                Arguments.of("hidden slash", 400, "GET /v1%2fcustomers HTTP/1.1\nHost: x\n\n"),
                Arguments.of("long address", 414, "GET /" + longText + " HTTP/1.1\nHost: x\n\n"),
                Arguments.of("long headers", 431, "GET / HTTP/1.1\nHost: x\nX: " + longText + "\n\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatJettyRefuses")
    void whatIsNoHttpHasTheSameEnvelope(String name, int status, String request) {
        server.raw(request).isRefused(status, 800002);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | 201",
                "text/html, application/*;q=0.1 | 201",
                "Application/JSON; charset=utf-8 | 201",
                "text/html | 406",
                "application/json;q=0, */* | 406",
                "application/json;q=x | 406",
                ";;; | 406",
                "'' | 201",
                "', ,' | 201",
            })
    void acceptIsObeyed(String accept, int status) {
        Answer answer = server.send(server.request("POST", CARTS, APP, ONE_LINE).header("Accept", accept));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 201",
                "Application/JSON;charset=\"UTF-8\" | 201",
                "application/json; charset=utf-16 | 415",
                "text/json | 415",
                "garbage | 415",
            })
    void onlyJsonInUtf8IsRead(String contentType, int status) {
        HttpRequest.Builder request = server.request("POST", CARTS, APP)
                .POST(HttpRequest.BodyPublishers.ofString(ONE_LINE))
                .header("Content-Type", contentType);

        assertThat(server.send(request).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip | 415", "identity, gzip | 415", "identity | 201", "Identity , identity | 201"})
    void aCompressedBodyIsNotRead(String codings, int status) {
        HttpRequest.Builder inOneLine =
                server.request("POST", CARTS, APP, ONE_LINE).header("Content-Encoding", codings);
        HttpRequest.Builder inSeveral = server.request("POST", CARTS, APP, ONE_LINE);
        for (String coding : codings.split(",")) {
            inSeveral.header("Content-Encoding", coding.strip());
        }

        assertThat(server.send(inOneLine).status()).isEqualTo(status);
        assertThat(server.send(inSeveral).status()).isEqualTo(status);
    }

    @Test
    void aBodyOverOneMebibyteIsRefusedHoweverItComes() {
        String spaces = ONE_LINE + " ".repeat(MEBIBYTE - ONE_LINE.length());
        HttpRequest.Builder chunked = server.request("POST", CARTS, APP)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream((spaces + " ").getBytes(UTF_8))))
                .header("Content-Type", "application/json");

        server.post(CARTS, spaces).isOk(201);
        server.post(CARTS, spaces + " ").isRefused(413, 800002);
        server.send(chunked).isRefused(413, 800002);
    }

    @Test
    void aLengthBeyondEveryNumberTypeIsTooLargeToo() {
        server.rawEndingEarly("POST " + CARTS + """
                 HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Expect: 100-continue
                Content-Length: 2147483648

                """.formatted(APP)).isRefused(413, 800002);
    }

    @Test
    void theLimitHoldsForTheBodyThatACheckoutIgnores() {
        String cart = CARTS + "/" + server.cart(line(ITEM, ""));
        HttpRequest.Builder chunked = server.request("POST", cart + "/checkout", APP)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("x".repeat(MEBIBYTE + 1).getBytes(UTF_8))));

        server.post(cart + "/checkout", "x".repeat(MEBIBYTE + 1))
                .isRefused(413, 800002)
                .names("1 MiB");
        server.send(chunked).isRefused(413, 800002);
        assertThat(server.get(cart).at("/status").asText()).isEqualTo("Active");
        server.post(cart + "/checkout", "x".repeat(MEBIBYTE)).isOk(201);
    }

    @Test
    void aBodyThatEndsTooSoonIsTheCallersFault() {
        server.rawEndingEarly("POST " + CARTS + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + APP
                        + "\nContent-Type: application/json\nContent-Length: 100\n\n{")
                .isRefused(400, 800002);
    }

    @Test
    void everyFaultOfABodyIsNamedAndTheFirstGivesTheCode() {
        server.post(
                        CARTS,
                        "{\"lineItems\":[{\"catalogItemId\":\"a:b:c\",\"quantity\":0,\"billingCycle\":\"weekly\"},"
                                + "{\"quantity\":1,\"billingCycle\":\"monthly\"}]}")
                .isRefused(400, 900275)
                .names(
                        "/lineItems/0/quantity must be at least 1",
                        "/lineItems/0/billingCycle must be one of",
                        "/lineItems/1/catalogItemId is missing");
        server.post(CARTS, "{\"lineItems\":[{\"billingCycle\":\"weekly\",\"quantity\":0,\"catalogItemId\":\"a:b:c\"}]}")
                .isRefused(400, 900126);
        server.post(CARTS, "{\"lineItems\":[" + (line(ITEM, "").replace(":2,", ":0,") + ",").repeat(99) + "{}]}")
                .isRefused(400, 900275)
                .names("...");
    }

    @Test
    void theNamesOfTheDocumentationsTableAreRefusedWithTheRightOnes() {
        server.post(CARTS, "{\"lineItems\":[{\"CatalogId\":\"a:b:c\",\"quantity\":1,\"billingCycle\":\"monthly\"}]}")
                .isRefused(400, 900142)
                .says("/lineItems/0/CatalogId is not known here: the item belongs in catalogItemId.");
        server.post(CARTS, "{\"lineItems\":[" + line(ITEM, ",\"AdditionalPartnerIdsOnRecord\":\"5\"") + "]}")
                .isRefused(400, 3000)
                .names("participants", "additional_transaction_reseller");
        server.post(CARTS, "{\"lineItems\":[" + line(ITEM, ",\"AdditionalPartnerIdsOnRecord\":null") + "]}")
                .isOk(201);
    }

    @Test
    void aSecondResellerOfTheTransactionIsRefused() {
        String reseller = "{\"key\":\"transaction_reseller\",\"value\":\"1\"}";

        server.post(
                        CARTS,
                        "{\"lineItems\":[" + line(ITEM, ",\"participants\":[" + reseller + "," + reseller + "]") + "]}")
                .isRefused(400, 3000)
                .names("/lineItems/0/participants");
    }

    @Test
    void aMalformedIdIsRefusedAndNotEchoed() {
        Answer answer = server.send(server.request("POST", CARTS, APP, ONE_LINE).header("MS-RequestId", "nonsense"))
                .isRefused(400, 2000)
                .names("MS-RequestId");

        assertThat(answer.header("MS-RequestId").orElseThrow()).isNotEqualTo("nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS-RequestId", "MS-CorrelationId"})
    void ofTwoIdsNeitherIsEchoed(String header) {
        String first = "00000000-0000-4000-8000-000000000001";
        String second = "00000000-0000-4000-8000-000000000002";

        Answer answer = server.raw("GET " + CARTS + "/x HTTP/1.1\nHost: x\n" + header + ": " + first + "\n" + header
                + ": " + second + "\n\n");

        assertThat(answer.isRefused(401, 800001).header(header).orElseThrow()).isNotIn(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "MS-RequestId, 00000000-0000-4000-8000-000000000001, 2000",
        "MS-Contract-Version, v1, 800002",
        "X-Locale, en-US, 800002"
    })
    void aHeaderInTwoLinesIsTheListOfTheirValuesAndNotOneOfThem(String header, String value, int code) {
        server.send(server.request("POST", CARTS, APP, ONE_LINE)
                        .header(header, value)
                        .header(header, value))
                .isRefused(400, code)
                .names(header);
    }

    @Test
    void aHeaderThatMayBeAnyTextMayBeTwoLinesOfIt() {
        Answer answer = server.send(server.request("POST", CARTS, APP, ONE_LINE)
                .header("MS-PartnerCenter-Client", "one")
                .header("MS-PartnerCenter-Client", "another"));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void aParameterOfTheQueryIsGivenOnce() {
        server.send(server.request(
                        "GET", CARTS.replace("carts", "orders/x?include_price=true&include_price=true"), APP))
                .isRefused(400, 800002)
                .names("include_price", "given 2 times");
    }

    @Test
    void ofTwoTokensNeitherCounts() {
        String line = "Authorization: Bearer " + APP + "\n";

        server.raw("GET " + CARTS + "/x HTTP/1.1\nHost: x\n" + line + line + "\n")
                .isRefused(401, 400);
    }

    @Test
    void ofTwoMediaTypesNeitherCounts() {
        String line = "Content-Type: application/json\n";

        server.raw("POST " + CARTS + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + APP + "\n" + line + line
                        + "Content-Length: " + ONE_LINE.length() + "\n\n" + ONE_LINE)
                .isRefused(415, 800002);
    }

    @Test
    void aLocaleIsEchoedTwiceAndAVectorAsItIs() {
        Answer answer = server.send(server.request("POST", CARTS, APP, ONE_LINE)
                .header("X-Locale", "de-DE")
                .header("MS-CV", "sF/wRa2ih0CzbABc.0"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("X-Locale")).contains("de-DE,de-DE");
        assertThat(answer.header("MS-CV")).contains("sF/wRa2ih0CzbABc.0");
    }
}
