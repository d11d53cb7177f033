package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of an order is held against all that is stored, member by member (decision 0012). */
class CancellationTest {
    private static final String FULL_LINE = RunningServer.line(ITEM, """
            ,"friendlyName":"mine","termDuration":"P1Y","renewsTo":{"termDuration":"P1M"},"attestationAccepted":true,
            "promotionId":"a:b","customTermEndDate":"2026-12-31T00:00:00",
            "provisioningContext":{"Scope":"shared","Duration":"1Year"},
            "purchaseCommitment":{"amount":0.5,"grain":"hourly","currency":"usd"},
            "participants":[{"key":"transaction_reseller","value":"1"},
                            {"key":"additional_transaction_reseller","value":"2"},
                            {"key":"additional_transaction_reseller","value":"3"}]""");

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode order() {
        String cart = server.post(
                        CARTS, "{\"partnerOnRecordAttestationAccepted\":true,\"lineItems\":[" + FULL_LINE + "]}")
                .isOk(201)
                .at("/id")
                .asText();
        return server.send(server.request("POST", CARTS + "/" + cart + "/checkout", APP))
                .isOk(201)
                .at("/orders/0");
    }

    private static String path(JsonNode order) {
        return ORDERS + "/" + order.path("id").asText();
    }

    @Test
    void theWholeOrderMayBeSentBackWithTheNewStatus() {
        JsonNode order = order();

        assertThat(order.path("partnerOnRecordAttestationAccepted").asBoolean()).isTrue();
        Answer answer = server.patch(
                path(order),
                ((ObjectNode) order.deepCopy()).put("status", "cancelled").toString());

        assertThat(answer.isOk(200).at("/status").asText()).isEqualTo("cancelled");
    }

    @Test
    void anItemMayBeNamedInAnyCasing() {
        server.patch(
                        path(order()),
                        "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\""
                                + ITEM.toLowerCase(Locale.ROOT) + "\"}]}")
                .isOk(200);
    }

    @Test
    void theIdInTheBodyDoesNotCount() {
        JsonNode order = order();

        Answer answer = server.patch(path(order), "{\"id\":\"000000000000\",\"status\":\"cancelled\"}");

        assertThat(answer.isOk(200).at("/id").asText())
                .isEqualTo(order.path("id").asText());
    }

    @Test
    void valuesCountAndNotTheirSpelling() {
        JsonNode order = order();

        server.patch(
                        path(order),
                        "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0,"
                                + "\"purchaseCommitment\":{\"amount\":0.50},\"provisioningContext\":{\"SCOPE\":\"shared\"},"
                                + "\"customTermEndDate\":\"2026-12-31T01:00:00+01:00\"}]}")
                .isOk(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/offerId | \"a:b:c\"",
                "/parentSubscriptionId | \"x\"",
                "/friendlyName | \"yours\"",
                "/quantity | 3",
                "/termDuration | \"P1M\"",
                "/partnerIdOnRecord | \"2\"",
                "/additionalPartnerIdsOnRecord | [\"2\"]",
                "/additionalPartnerIdsOnRecord/0 | [\"3\",\"2\"]",
                "/provisioningContext/Scope | {\"Scope\":\"single\"}",
                "/renewsTo/termDuration | {\"termDuration\":\"P1Y\"}",
                "/attestationAccepted | false",
                "/promotionId | \"a:c\"",
                "/customTermEndDate | \"2026-12-31T00:00:01Z\"",
                "/purchaseCommitment/amount | {\"amount\":0.51}",
            })
    void anotherValueOfALineIsRefusedAndNamed(String place, String value) {
        JsonNode order = order();
        String member = place.split("/")[1];

        server.patch(
                        path(order),
                        "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0,\"" + member + "\":" + value
                                + "}]}")
                .isRefused(400, 900127)
                .names("/lineItems/0" + place + " differs");

        assertThat(server.get(path(order)).json()).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"billingCycle, \"annual\"", "partnerOnRecordAttestationAccepted, false"})
    void anotherValueOfTheOrderIsRefusedAndNamed(String member, String value) {
        JsonNode order = order();

        server.patch(path(order), "{\"status\":\"cancelled\",\"" + member + "\":" + value + "}")
                .isRefused(400, 900127)
                .names("/" + member + " differs");

        assertThat(server.get(path(order)).json()).isEqualTo(order);
    }
}
