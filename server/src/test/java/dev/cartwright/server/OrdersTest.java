package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.CUSTOMER;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.ORDERS;
import static dev.cartwright.server.RunningServer.OTHER_CUSTOMER;
import static dev.cartwright.server.RunningServer.USER;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer checkOut(String cart) {
        return server.send(server.request("POST", CARTS + "/" + cart + "/checkout", APP));
    }

    private static String order(String... lines) {
        return checkOut(server.cart(lines)).isOk(201).at("/orders/0/id").asText();
    }

    @Test
    void aCheckoutAnswersAnOrderAsDocumented() {
        String cart = server.cart(
                line(ITEM, ",\"termDuration\":\"P1M\""),
                line(
                        "CFQ7TTC0LFLS:0002:CFQ7TTC0KDLJ",
                        ",\"termDuration\":\"P1Y\",\"participants\":[{\"key\":\"transaction_reseller\",\"value\":\"517285\"},"
                                + "{\"key\":\"additional_transaction_reseller\",\"value\":\"5357564\"},"
                                + "{\"key\":\"additional_transaction_reseller\",\"value\":\"5357563\"}]"));

        Answer answer = checkOut(cart).isOk(201);

        assertThat(answer.at("/attributes/objectType").asText()).isEqualTo("CartCheckoutResult");
        assertThat(answer.at("/orderErrors").isMissingNode()).isTrue();
        assertThat(answer.at("/orders")).hasSize(1);
        JsonNode order = answer.at("/orders/0");
        String id = order.path("id").asText();
        assertThat(id).matches("[0-9a-f]{12}");
        assertThat(order.path("alternateId").asText()).isEqualTo(id);
        assertThat(order.path("referenceCustomerId").asText()).isEqualTo(CUSTOMER);
        assertThat(order.path("billingCycle").asText()).isEqualTo("monthly");
        assertThat(order.path("currencyCode").asText()).isEqualTo("USD");
        assertThat(order.path("currencySymbol").asText()).isEqualTo("$");
        assertThat(order.path("creationDate").asText()).isEqualTo("2026-11-20T10:00:00.1234567Z");
        assertThat(order.path("status").asText()).isEqualTo("pending");
        assertThat(order.path("transactionType").asText()).isEqualTo("UserPurchase");
        assertThat(order.path("client").toString()).isEqualTo("{}");
        assertThat(order.path("attributes").toString()).isEqualTo("{\"objectType\":\"Order\"}");
        assertThat(order.has("totalPrice")).isFalse();
        String self = "/customers/" + CUSTOMER + "/orders/" + id;
        assertThat(order.path("links").toString())
                .isEqualTo("{\"self\":" + link(self, "GET") + ",\"provisioningStatus\":"
                        + link(self + "/provisioningstatus", "GET") + ",\"patchOperation\":" + link(self, "PATCH")
                        + "}");
        JsonNode second = order.at("/lineItems/1");
        assertThat(second.path("lineItemNumber").asInt()).isEqualTo(1);
        assertThat(second.path("subscriptionId").asText()).matches("[0-9a-f-]{36}");
        assertThat(second.path("friendlyName").asText()).isEqualTo("Azure Active Directory Premium P1");
        assertThat(second.path("transactionType").asText()).isEqualTo("New");
        assertThat(second.path("partnerIdOnRecord").asText()).isEqualTo("517285");
        assertThat(second.path("additionalPartnerIdsOnRecord").toString()).isEqualTo("[\"5357564\",\"5357563\"]");
        assertThat(second.has("provisioningContext")).isFalse();
        assertThat(second.path("links").toString())
                .isEqualTo("{\"product\":" + link("/products/CFQ7TTC0LFLS?country=US", "GET") + ",\"sku\":"
                        + link("/products/CFQ7TTC0LFLS/skus/0002?country=US", "GET") + ",\"availability\":"
                        + link("/products/CFQ7TTC0LFLS/skus/0002/availabilities/CFQ7TTC0KDLJ?country=US", "GET") + "}");
        assertThat(server.get(ORDERS + "/" + id).isOk(200).json()).isEqualTo(order);
    }

    private static String link(String uri, String method) {
        return "{\"uri\":\"" + uri + "\",\"method\":\"" + method + "\",\"headers\":[]}";
    }

    @Test
    void aCheckoutReadsNoBodyAndNoMediaType() {
        for (String body : List.of("\"success\"", "{\"lineItems\":", "not JSON at all")) {
            HttpRequest.Builder request = server.request(
                            "POST", CARTS + "/" + server.cart(line(ITEM, "")) + "/checkout", APP)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", "text/html; x=");

            server.send(request).isOk(201);
        }
    }

    @Test
    void checkingOutTwiceReturnsTheSameOrders() {
        String cart = server.cart(line(ITEM, ""), line(ITEM, "").replace("monthly", "annual"));

        Answer first = checkOut(cart);
        Answer second = checkOut(cart);

        assertThat(first.at("/orders")).hasSize(2);
        assertThat(first.at("/orders/1/billingCycle").asText()).isEqualTo("annual");
        assertThat(second.isOk(201).json()).isEqualTo(first.json());
    }

    @Test
    void anOrderedCartCanBeReadButNotChanged() {
        String cart = server.cart(line(ITEM, ""));
        checkOut(cart);

        Answer stored = server.get(CARTS + "/" + cart).isOk(200);

        assertThat(stored.at("/status").asText()).isEqualTo("Ordered");
        server.put(CARTS + "/" + cart, ONE_LINE).isRefused(400, 800065);
        assertThat(server.get(CARTS + "/" + cart).json()).isEqualTo(stored.json());
    }

    @Test
    void aLegacyOfferHasItsOwnOrderWithoutCatalogueLinks() {
        Answer answer = checkOut(server.cart(line("MS-AZR-0145P", ""), line(ITEM, "")));

        assertThat(answer.at("/orders")).hasSize(2);
        assertThat(answer.at("/orders/0/lineItems/0").has("links")).isFalse();
    }

    @Test
    void anAddOnIsInTheOrderOfItsBaseLine() {
        String addon = line("addon-offer", "").replace("monthly", "annual");

        Answer answer = checkOut(server.cart(line("base-offer", ",\"addonItems\":[" + addon + "]")))
                .isOk(201);

        assertThat(answer.at("/orders")).hasSize(1);
        assertThat(answer.at("/orders/0/billingCycle").asText()).isEqualTo("monthly");
        assertThat(answer.at("/orders/0/lineItems/1/offerId").asText()).isEqualTo("addon-offer");
    }

    @Test
    void pricesComeOnlyWhenAskedFor() {
        String order = order(line("CFQ7TTC0LFLS:0002:CFQ7TTC0KDLJ", ",\"termDuration\":\"P1Y\""));

        Answer without =
                server.get(ORDERS + "/" + order + "?include_price=FALSE").isOk(200);
        Answer with = server.get(ORDERS + "/" + order + "?include_price=True").isOk(200);

        assertThat(without.text()).doesNotContain("pricing", "totalPrice");
        assertThat(with.at("/lineItems/0/pricing/listPrice").asInt()).isEqualTo(6);
        assertThat(with.at("/lineItems/0/pricing/extendedPrice").asInt()).isEqualTo(6 * 2 * 12);
        assertThat(with.at("/totalPrice").asInt()).isEqualTo(6 * 2 * 12);
    }

    @Test
    void theTotalIsOfWhatWasOrderedCancelledLinesToo() {
        String sold = line("CFQ7TTC0LFLS:0002:CFQ7TTC0KDLJ", ",\"termDuration\":\"P1Y\"");
        String order = order(sold, sold);
        server.patch(
                        ORDERS + "/" + order,
                        "{\"lineItems\":[{\"lineItemNumber\":0,\"transactionType\":\"cancel\"}],\"status\":\"cancelled\"}")
                .isOk(200);

        Answer with = server.get(ORDERS + "/" + order + "?include_price=true").isOk(200);

        assertThat(with.at("/totalPrice").asInt()).isEqualTo(2 * 6 * 2 * 12);
    }

    @Test
    void anUnlistedItemHasTheCataloguesDefaultPrice() {
        String order = order(line("unlisted:0001:item", ""));

        Answer with = server.get(ORDERS + "/" + order + "?include_price=true").isOk(200);

        assertThat(with.at("/lineItems/0/pricing/listPrice").asInt()).isEqualTo(10);
    }

    @Test
    void cancellingAnOrderCancelsEveryLine() {
        String order = order(line(ITEM, ""), line(ITEM, ""));

        Answer answer = server.patch(ORDERS + "/" + order, "{\"id\":\"" + order + "\",\"status\":\"Cancelled\"}");

        assertThat(answer.isOk(200).at("/status").asText()).isEqualTo("cancelled");
        assertThat(answer.at("/lineItems/0/transactionType").asText()).isEqualTo("cancel");
        assertThat(answer.at("/lineItems/1/transactionType").asText()).isEqualTo("cancel");
        assertThat(server.get(ORDERS + "/" + order).json()).isEqualTo(answer.json());
        server.patch(ORDERS + "/" + order, "{\"status\":\"cancelled\"}").isRefused(400, 800061);
    }

    @Test
    void cancellingTheLastLineCancelsTheOrder() {
        String order = order(line(ITEM, ""), line(ITEM, ""));
        String first = "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"" + ITEM + "\"}]}";

        Answer one = server.patch(ORDERS + "/" + order, first).isOk(200);
        server.patch(ORDERS + "/" + order, first).isRefused(400, 800061);
        Answer both = server.patch(
                ORDERS + "/" + order,
                "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":1,\"quantity\":2}]}");

        assertThat(one.at("/status").asText()).isEqualTo("pending");
        assertThat(one.at("/lineItems/1/transactionType").asText()).isEqualTo("New");
        assertThat(both.isOk(200).at("/status").asText()).isEqualTo("cancelled");
    }

    @Test
    void anyOtherChangeOfAnOrderIsRefusedAndChangesNothing() {
        String order = order(line(ITEM, ""), line(ITEM, ""));
        Answer before = server.get(ORDERS + "/" + order);
        String cancelled = "{\"status\":\"cancelled\",\"lineItems\":[";

        server.patch(ORDERS + "/" + order, "{}").isRefused(400, 900127);
        server.patch(ORDERS + "/" + order, "{\"status\":\"completed\"}").isRefused(400, 900127);
        server.patch(ORDERS + "/" + order, "{\"billingCycle\":\"annual\"}").isRefused(400, 900127);
        server.patch(ORDERS + "/" + order, "{\"status\":\"cancelled\",\"billingCycle\":\"annual\"}")
                .isRefused(400, 900127);
        server.patch(ORDERS + "/" + order, cancelled + "{\"lineItemNumber\":0},{\"lineItemNumber\":1,\"quantity\":1}]}")
                .isRefused(400, 900127);
        server.patch(ORDERS + "/" + order, cancelled + "{\"lineItemNumber\":2}]}")
                .isRefused(400, 800071);
        server.patch(ORDERS + "/" + order, cancelled + "{\"lineItemNumber\":1},{\"lineItemNumber\":1}]}")
                .isRefused(400, 800071);
        server.patch(ORDERS + "/" + order, "{\"status\":\"gone\"}")
                .isRefused(400, 900126)
                .names("/status");

        assertThat(server.get(ORDERS + "/" + order).json()).isEqualTo(before.json());
    }

    @Test
    void theProvisioningStatusNeedsAUser() {
        String order = order(line(ITEM, ""));
        String path = ORDERS + "/" + order + "/provisioningstatus";

        server.get(path).isRefused(403, 900329);
        Answer answer = server.send(server.request("GET", path, USER)).isOk(200);

        assertThat(answer.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/items/0/lineItemNumber").asInt()).isZero();
        assertThat(answer.at("/items/0/quantityProvisioningInformation/0/quantity")
                        .asInt())
                .isEqualTo(2);
        assertThat(answer.at("/attributes/objectType").asText()).isEqualTo("Collection");
    }

    @Test
    void anotherCustomersOrderIsAsUnknownAsOneThatNeverWas() {
        String order = order(line(ITEM, ""));

        server.get("/v1/customers/" + OTHER_CUSTOMER + "/orders/" + order).isRefused(404, 20000);
        server.get(ORDERS + "/000000000000").isRefused(404, 20000);
        server.patch(ORDERS + "/000000000000", "{\"status\":\"cancelled\"}").isRefused(404, 20000);
        server.send(server.request("GET", ORDERS + "/000000000000/provisioningstatus", USER))
                .isRefused(404, 20000);
    }

    @Test
    void theCatalogueDecidesWhatCompletesWaitsAndFails(@TempDir Path directory) throws IOException {
        Path catalog = Files.writeString(directory.resolve("catalog.yaml"), """
                items:
                  - {id: "a:1:done", status: completed, currency: EUR}
                  - {id: "a:1:late", provisioning: never}
                  - {id: "a:1:fails", fails: {at: checkout, code: 800017, description: Sold out.}}
                """);
        try (RunningServer own = new RunningServer(RunningServer.config().withCatalog(catalog))) {
            String partly = own.cart(
                    line("a:1:fails", "").replace("monthly", "annual"), line("a:1:done", ""), line("a:1:late", ""));
            String failing = own.cart(line("a:1:fails", ""));

            Answer bought = own.post(CARTS + "/" + partly + "/checkout", "").isOk(201);
            Answer refused = own.post(CARTS + "/" + failing + "/checkout", "").isOk(201);

            List<String> states = new ArrayList<>();
            bought.at("/orders")
                    .forEach(order -> states.add(order.path("status").asText()));
            assertThat(states).containsExactly("completed", "pending");
            assertThat(bought.at("/orders/0/currencyCode").asText()).isEqualTo("EUR");
            assertThat(bought.at("/orders/1/lineItems/0").has("subscriptionId")).isFalse();
            assertThat(bought.at("/orderErrors").toString())
                    .isEqualTo("[{\"orderGroupId\":\"0\",\"code\":800017,\"description\":\"Sold out.\","
                            + "\"attributes\":{\"objectType\":\"OrderError\"}}]");
            assertThat(refused.json().has("orders")).isFalse();
            assertThat(refused.at("/orderErrors")).hasSize(1);
            assertThat(own.get(CARTS + "/" + failing).at("/status").asText()).isEqualTo("Active");
        }
    }
}
