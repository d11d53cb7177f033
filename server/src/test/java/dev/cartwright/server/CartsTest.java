package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.CUSTOMER;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.OTHER_CUSTOMER;
import static dev.cartwright.server.RunningServer.USER;
import static dev.cartwright.server.RunningServer.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartsTest {
    /** The documented request, repaired as the errata say; the cart's id is another one. */
    private static final String DOCUMENTED = """
            {
                "Id":"b4c8fdea-cbe4-4d17-9576-13fcacbf9605",
                "CreationTimestamp":"2018-03-15T17:15:02.3840528Z",
                "LastModifiedTimestamp":"2018-03-15T17:15:02.3840528Z",
                "ExpirationTimestamp":"0001-01-01T00:00:00",
                "LastModifiedUser":"2713ccd7-ea3b-470a-9cfb-451d5d0482cc",
                "LineItems":[
                    {
                        "Id":0,
                        "CatalogItemId":"DG7GMGF0DWTL:0001:DG7GMGF0DSJB",
                        "FriendlyName":"A_sample_Azure_RI",
                        "Quantity":2,
                        "BillingCycle":"one_time",
                        "ProvisioningContext": {
                            "SubscriptionId": "3D5ECED6-1151-44C7-AEE6-70A4BB725666",
                            "Scope": "shared",
                            "Duration": "1Year"
                        }
                    }
                ]
            }""";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void allLinesTogetherAreBoundedHoweverTheyAreNested() {
        server.post(CARTS, cartOf(5, 99)).isOk(201);
        server.post(CARTS, cartOf(6, 99))
                .isRefused(400, 800002)
                .names("/lineItems", "at most 500 in all, addonItems counted");
        server.post(
                        CARTS,
                        cartOf(1, 99)
                                .replaceFirst(
                                        "\"quantity\":2",
                                        "\"quantity\":2,\"addonItems\":["
                                                + String.join(",", Collections.nCopies(4, base(100))) + "]"))
                .isRefused(400, 800002);
    }

    private static String cartOf(int lines, int addonsOfEach) {
        return "{\"lineItems\":[" + String.join(",", Collections.nCopies(lines, base(addonsOfEach))) + "]}";
    }

    private static String base(int addons) {
        return line(
                "offer", ",\"addonItems\":[" + String.join(",", Collections.nCopies(addons, line("addon", ""))) + "]");
    }

    @Test
    void aNewCartIsCompletedByTheService() {
        Answer answer = server.post(CARTS, ONE_LINE).isOk(201);

        String id = answer.at("/id").asText();
        assertThat(answer.at("/creationTimestamp").asText()).isEqualTo("2026-11-20T10:00:00.1234567Z");
        assertThat(answer.at("/lastModifiedTimestamp").asText()).isEqualTo("2026-11-20T10:00:00.1234567Z");
        assertThat(answer.at("/expirationTimestamp").asText()).isEqualTo("2026-11-27T10:00:00.1234567Z");
        assertThat(answer.at("/lastModifiedUser").asText()).isEqualTo("aaaaaaaa-0000-4000-8000-00000000000a");
        assertThat(answer.at("/status").asText()).isEqualTo("Active");
        assertThat(answer.at("/lineItems/0/id").asInt()).isZero();
        assertThat(answer.at("/lineItems/0/friendlyName").asText()).isEqualTo("AI Builder Capacity add-on");
        assertThat(answer.at("/lineItems/0/currencyCode").asText()).isEqualTo("USD");
        assertThat(answer.at("/lineItems/0/orderGroup").asText()).isEqualTo("0");
        assertThat(answer.at("/lineItems/0/provisioningContext").isObject()).isTrue();
        assertThat(answer.at("/lineItems/0/provisioningContext")).isEmpty();
        assertThat(answer.at("/links/self/uri").asText()).isEqualTo("/customers/" + CUSTOMER + "/carts/" + id);
        assertThat(answer.at("/links/self/headers").isArray()).isTrue();
        assertThat(answer.at("/attributes/objectType").asText()).isEqualTo("Cart");
        assertThat(server.get(CARTS + "/" + id).isOk(200).json()).isEqualTo(answer.json());
    }

    @Test
    void theDocumentedUpdateIsTakenAsPrintedAndReadBack() {
        String cart = server.cart(RunningServer.line(ITEM, ""));
        String head = "PUT " + CARTS + "/" + cart + "/ HTTP/1.1\n"
                + "Authorization: Bearer " + USER + "\nAccept: application/json\n"
                + "MS-RequestId: 4fa6dad6-a89f-4875-8247-8294a10ae1cf\n"
                + "MS-CorrelationId: 0e93c70c-977a-4a88-9580-7cf084c73286\nX-Locale: en-US\n"
                + "MS-PartnerCenter-Client: Partner Center .NET SDK\nContent-Type: application/json\n"
                + "Host: api.partnercenter.microsoft.com\nContent-Length: " + DOCUMENTED.length()
                + "\nExpect: 100-continue\n\n";

        Answer answer = server.raw((head.replace("\n", "\r\n") + DOCUMENTED).getBytes(UTF_8));

        answer.isOk(201);
        assertThat(answer.header("MS-RequestId")).contains("4fa6dad6-a89f-4875-8247-8294a10ae1cf");
        assertThat(answer.header("MS-CorrelationId")).contains("0e93c70c-977a-4a88-9580-7cf084c73286");
        assertThat(answer.at("/id").asText()).isEqualTo(cart);
        assertThat(answer.at("/creationTimestamp").asText()).startsWith("2026-");
        assertThat(answer.at("/expirationTimestamp").asText()).startsWith("2026-");
        assertThat(answer.at("/lastModifiedUser").asText()).isEqualTo("aaaaaaaa-0000-4000-8000-0000000000aa");
        assertThat(answer.at("/lineItems").toString())
                .isEqualTo("[{\"id\":0,\"catalogItemId\":\"DG7GMGF0DWTL:0001:DG7GMGF0DSJB\","
                        + "\"friendlyName\":\"A_sample_Azure_RI\",\"quantity\":2,\"currencyCode\":\"USD\","
                        + "\"billingCycle\":\"one_time\",\"provisioningContext\":"
                        + "{\"subscriptionId\":\"3D5ECED6-1151-44C7-AEE6-70A4BB725666\",\"scope\":\"shared\","
                        + "\"duration\":\"1Year\"},\"orderGroup\":\"0\"}]");
        assertThat(server.get(CARTS + "/" + cart).json()).isEqualTo(answer.json());
    }

    @Test
    void anUpdateReplacesEveryLineAndDoesNotExtendTheCartsLife() {
        String cart = server.cart(RunningServer.line(ITEM, ",\"friendlyName\":\"mine\""), RunningServer.line(ITEM, ""));
        Answer before = server.get(CARTS + "/" + cart);

        server.clock.advance(Duration.ofHours(1));
        Answer after = server.put(CARTS + "/" + cart, ONE_LINE).isOk(201);

        assertThat(after.at("/lineItems")).hasSize(1);
        assertThat(after.at("/lineItems/0/friendlyName").asText()).isEqualTo("AI Builder Capacity add-on");
        assertThat(after.at("/expirationTimestamp")).isEqualTo(before.at("/expirationTimestamp"));
        assertThat(after.at("/lastModifiedTimestamp")).isNotEqualTo(before.at("/lastModifiedTimestamp"));
    }

    @Test
    void whatTheServiceOwnsIsIgnoredAndWhatNobodyKnowsIsNotStored() {
        Answer answer = server.post(
                CARTS,
                "{\"status\":\"Ordered\",\"links\":7,\"attributes\":{\"etag\":\"x\"},\"purchaseSystem\":null,\"Whatever\":[1],"
                        + "\"partnerOnRecordAttestationAccepted\":true,\"lineItems\":["
                        + RunningServer.line(
                                ITEM,
                                ",\"orderGroup\":\"7\",\"pricing\":{\"price\":1},\"error\":{\"errorCode\":1},"
                                        + "\"targetId\":\"t\",\"renewsTo\":null,"
                                        + "\"provisioningContext\":{\"Scope\":\"shared\",\"Gone\":null}")
                        + "]}");

        answer.isOk(201);
        assertThat(answer.at("/status").asText()).isEqualTo("Active");
        assertThat(answer.at("/partnerOnRecordAttestationAccepted").asBoolean()).isTrue();
        assertThat(answer.at("/attributes").toString()).isEqualTo("{\"objectType\":\"Cart\"}");
        assertThat(answer.at("/lineItems/0/orderGroup").asText()).isEqualTo("0");
        assertThat(answer.at("/lineItems/0/provisioningContext").toString()).isEqualTo("{\"scope\":\"shared\"}");
        assertThat(answer.text())
                .doesNotContain("pricing", "error", "targetId", "renewsTo", "hatever", "purchaseSystem");
    }

    @Test
    void valuesOfEnumerationsAreTakenInAnyCasing() {
        Answer answer = server.post(
                CARTS,
                "{\"LINEITEMS\":[{\"catalogitemid\":\"" + ITEM + "\",\"QUANTITY\":1,\"billingCycle\":\"OneTime\","
                        + "\"participants\":[{\"Key\":\"TransactionReseller\",\"Value\":\"517285\"}]},"
                        + RunningServer.line(ITEM, "").replace("monthly", "MONTHLY") + "]}");

        answer.isOk(201);
        assertThat(answer.at("/lineItems/0/billingCycle").asText()).isEqualTo("one_time");
        assertThat(answer.at("/lineItems/0/participants").toString())
                .isEqualTo("[{\"key\":\"transaction_reseller\",\"value\":\"517285\"}]");
        assertThat(answer.at("/lineItems/1/billingCycle").asText()).isEqualTo("monthly");
        assertThat(answer.at("/lineItems/1/orderGroup").asText()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one_time", "ONE_TIME", "oneTime", "OneTime", "onetime", "One_Time"})
    void valuesOfEnumerationsAreComparedIgnoringCaseAndUnderscores(String spelling) {
        Answer answer = server.post(CARTS, ONE_LINE.replace("monthly", spelling));

        assertThat(answer.isOk(201).at("/lineItems/0/billingCycle").asText()).isEqualTo("one_time");
    }

    @Test
    void aDateWithoutOffsetIsInUtcAndAmountsKeepTheirDigits() {
        Answer answer = server.post(
                CARTS,
                "{\"lineItems\":["
                        + RunningServer.line(
                                ITEM,
                                ",\"customTermEndDate\":\"2026-12-31T00:00:00\","
                                        + "\"purchaseCommitment\":{\"amount\":0.0500000000000000001}")
                        + "]}");

        answer.isOk(201);
        assertThat(answer.at("/lineItems/0/customTermEndDate").asText()).isEqualTo("2026-12-31T00:00:00Z");
        assertThat(answer.text()).contains("\"amount\":0.0500000000000000001");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T00:00:00.123456789012Z, 2026-12-31T00:00:00.123456789Z",
        "2026-12-31T01:00:00.9999999999999999999+01:00, 2026-12-31T00:00:00.999999999Z",
        "2026-12-31T00:00:00.0000000000, 2026-12-31T00:00:00Z"
    })
    void aTimeFinerThanNanosecondsIsCut(String sent, String answered) {
        Answer answer = server.post(
                CARTS, "{\"lineItems\":[" + RunningServer.line(ITEM, ",\"customTermEndDate\":\"" + sent + "\"") + "]}");

        assertThat(answer.isOk(201).at("/lineItems/0/customTermEndDate").asText())
                .isEqualTo(answered);
    }

    @Test
    void utcMayBeWrittenAsNobodysLocalTime() {
        Answer answer = server.post(
                CARTS,
                "{\"lineItems\":[" + RunningServer.line(ITEM, ",\"customTermEndDate\":\"2026-12-31T00:00:00-00:00\"")
                        + "]}");

        assertThat(answer.isOk(201).at("/lineItems/0/customTermEndDate").asText())
                .isEqualTo("2026-12-31T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01 00:00:00Z",
                "2027-01-01T00:00:00Z[UTC]",
                "2027-01-01T23:59:60Z",
                "2027-02-30T00:00:00Z",
                ""
            })
    void whatIsNoDateTimeHasTheMembersCodeAndIsNamedOnce(String text) {
        Answer answer = server.post(
                CARTS, "{\"lineItems\":[" + RunningServer.line(ITEM, ",\"customTermEndDate\":\"" + text + "\"") + "]}");

        answer.isRefused(400, 900242).says("/lineItems/0/customTermEndDate must be a valid date-time.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e0", "1E0", "10e-1"})
    void anIntegerIsWrittenWithoutFractionAndExponent(String written) {
        server.post(CARTS, ONE_LINE.replace("\"quantity\":1", "\"quantity\":" + written))
                .isRefused(400, 900275)
                .names("/lineItems/0/quantity");
    }

    @Test
    void addOnLinesContinueTheNumbering() {
        String addon = RunningServer.line("addon-offer", "");

        Answer answer = server.post(
                CARTS,
                "{\"lineItems\":[" + RunningServer.line("base-offer", ",\"addonItems\":[" + addon + "," + addon + "]")
                        + "," + RunningServer.line(ITEM, "") + "]}");

        answer.isOk(201);
        assertThat(answer.at("/lineItems/0/addonItems/1/id").asInt()).isEqualTo(2);
        assertThat(answer.at("/lineItems/0/orderGroup").asText()).isEqualTo("OMS-0");
        assertThat(answer.at("/lineItems/1/id").asInt()).isEqualTo(3);
        assertThat(answer.at("/lineItems/1/orderGroup").asText()).isEqualTo("0");
    }

    @Test
    void aCurrencyThatIsNotTheMarketsIsRefused() {
        server.post(CARTS, "{\"lineItems\":[" + RunningServer.line(ITEM, ",\"currencyCode\":\"EUR\"") + "]}")
                .isRefused(400, 900169)
                .names("/lineItems/0/currencyCode", "EUR", "USD");
        server.post(CARTS, "{\"lineItems\":[" + RunningServer.line(ITEM, ",\"currencyCode\":\"usd\"") + "]}")
                .isOk(201);
    }

    @Test
    void anotherCustomersCartIsAsUnknownAsOneThatNeverWas() {
        String cart = server.cart(RunningServer.line(ITEM, ""));

        server.get("/v1/customers/" + OTHER_CUSTOMER + "/carts/" + cart).isRefused(404, 800008);
        server.get(CARTS + "/00000000-0000-4000-8000-000000000000").isRefused(404, 800008);
        server.put(CARTS + "/00000000-0000-4000-8000-000000000000", ONE_LINE).isRefused(404, 800008);
        server.post(CARTS + "/00000000-0000-4000-8000-000000000000/checkout", "")
                .isRefused(404, 800008);
    }

    @Test
    void guidsAreTheSameInEitherCase() {
        String cart = server.cart(RunningServer.line(ITEM, ""));

        Answer answer = server.get(
                "/v1/customers/" + CUSTOMER.toUpperCase(Locale.ROOT) + "/carts/" + cart.toUpperCase(Locale.ROOT));

        assertThat(answer.isOk(200).at("/id").asText()).isEqualTo(cart);
    }

    @Test
    void aCartIsGoneSevenDaysAfterItsCreation() {
        try (RunningServer own = RunningServer.start()) {
            String cart = own.cart(RunningServer.line(ITEM, ""));

            own.clock.advance(Duration.ofDays(7).minusNanos(100));
            own.put(CARTS + "/" + cart, ONE_LINE).isOk(201);
            own.clock.advance(Duration.ofNanos(100));

            own.get(CARTS + "/" + cart).isRefused(404, 800008);
            own.put(CARTS + "/" + cart, ONE_LINE).isRefused(404, 800008);
            own.post(CARTS + "/" + cart + "/checkout", "").isRefused(404, 800008);
        }
    }

    @Test
    void headAnswersAsGetDoesWithoutABody() {
        String cart = server.cart(RunningServer.line(ITEM, ""));
        Answer get = server.get(CARTS + "/" + cart);

        Answer head = server.send(server.request("HEAD", CARTS + "/" + cart, APP));

        assertThat(head.isOk(200).text()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }
}
