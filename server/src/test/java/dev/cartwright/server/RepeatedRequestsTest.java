package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.CUSTOMER;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.ORDERS;
import static dev.cartwright.server.RunningServer.OTHER_CUSTOMER;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.identity.TokenKind;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MS-RequestId (decision 0021). */
class RepeatedRequestsTest {
    private static final String TWO = ONE_LINE.replace(":1,", ":2,");

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
    void aCreationThatIsRepeatedOpensNoSecondCart() {
        String id = newId();
        Answer first = send(id, "POST", CARTS, ONE_LINE).isOk(201);

        Answer second = send(id, "POST", CARTS, ONE_LINE).isOk(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("MS-RequestId")).contains(id).isEqualTo(first.header("MS-RequestId"));
        assertThat(second.header("MS-CorrelationId")).isNotEqualTo(first.header("MS-CorrelationId"));
    }

    @Test
    void theIdIsComparedIgnoringCase() {
        String id = "ABCDEF01-0000-4000-8000-" + UUID.randomUUID().toString().substring(24);
        Answer first = send(id, "POST", CARTS, ONE_LINE);

        Answer second =
                send(id.toLowerCase(Locale.ROOT), "POST", CARTS, ONE_LINE).isOk(201);

        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void anotherBodyUnderTheSameIdIsRefused() {
        String id = newId();
        String path = CARTS + "/" + server.cart(line(ITEM, ""));
        send(id, "PUT", path, ONE_LINE).isOk(201);

        send(id, "PUT", path, TWO).isRefused(400, 800002).names("MS-RequestId", id);

        assertThat(server.get(path).at("/lineItems/0/quantity").asInt()).isEqualTo(1);
    }

    @Test
    void anotherPathUnderTheSameIdIsRefused() {
        String id = newId();
        send(id, "PUT", CARTS + "/" + server.cart(line(ITEM, "")), TWO).isOk(201);

        send(id, "PUT", CARTS + "/" + server.cart(line(ITEM, "")), TWO).isRefused(400, 800002);
        send(newId(), "POST", CARTS.replace(CUSTOMER, OTHER_CUSTOMER), TWO).isOk(201);
    }

    @Test
    void aSlashBehindThePathMakesNoOtherRequest() {
        String id = newId();
        String path = CARTS + "/" + server.cart(line(ITEM, ""));
        Answer updated = send(id, "PUT", path, TWO).isOk(201);
        Answer created = send(id, "POST", CARTS + "/", ONE_LINE).isOk(201);

        assertThat(send(id, "PUT", path + "/", TWO).isOk(201).text()).isEqualTo(updated.text());
        assertThat(send(id, "POST", CARTS, ONE_LINE).isOk(201).text()).isEqualTo(created.text());
    }

    @Test
    void aGuidInAnotherCasingMakesNoOtherRequest() {
        String id = newId();
        String cart = "/" + server.cart(line(ITEM, ""));
        String capitals = CARTS.replace(CUSTOMER, CUSTOMER.toUpperCase(Locale.ROOT));
        Answer created = send(id, "POST", CARTS, ONE_LINE).isOk(201);
        Answer updated =
                send(id, "PUT", capitals + cart.toUpperCase(Locale.ROOT), TWO).isOk(201);
        Answer bought = send(id, "POST", CARTS + cart + "/checkout", "").isOk(201);

        assertThat(send(id, "POST", capitals, ONE_LINE).isOk(201).text()).isEqualTo(created.text());
        assertThat(send(id, "PUT", CARTS + cart, TWO).isOk(201).text()).isEqualTo(updated.text());
        assertThat(send(id, "POST", capitals + cart.toUpperCase(Locale.ROOT) + "/checkout", "")
                        .isOk(201)
                        .text())
                .isEqualTo(bought.text());
    }

    @Test
    void theGuidOfALegacyOrderCountsInAnyCasing() {
        String id = newId();
        String cart = CARTS + "/" + server.cart(line("84A03D81-6B37-4D66-8D4A-FAEA24541538", ""));
        String order =
                server.post(cart + "/checkout", "").isOk(201).at("/orders/0/id").asText();
        String capitals = ORDERS + "/" + order.toUpperCase(Locale.ROOT);
        Answer cancelled = send(id, "PATCH", ORDERS + "/" + order, "{\"status\":\"cancelled\"}")
                .isOk(200);

        assertThat(server.get(capitals).isOk(200).at("/id").asText()).isEqualTo(order);
        assertThat(send(id, "PATCH", capitals, "{\"status\":\"cancelled\"}")
                        .isOk(200)
                        .text())
                .isEqualTo(cancelled.text());
    }

    @Test
    void anUpdateIsRepeatedEvenWhenItsTagIsStaleByThen() {
        String id = newId();
        String path = CARTS + "/" + server.cart(line(ITEM, ""));
        String tag = server.get(path).header("ETag").orElseThrow();
        Answer first = server.send(request(id, "PUT", path, TWO).header("If-Match", tag));
        server.put(path, ONE_LINE).isOk(201);

        Answer second = server.send(request(id, "PUT", path, TWO).header("If-Match", tag));

        assertThat(second.isOk(201).text()).isEqualTo(first.isOk(201).text());
        assertThat(server.get(path).at("/lineItems/0/quantity").asInt()).isEqualTo(1);
    }

    @Test
    void aRefusalIsNotRemembered() {
        String id = newId();

        send(id, "POST", CARTS, "{\"lineItems\":[]}").isRefused(400, 800002);

        send(id, "POST", CARTS, ONE_LINE).isOk(201);
    }

    @Test
    void everyOperationHasItsOwnIds() {
        String id = newId();
        Answer created = send(id, "POST", CARTS, ONE_LINE).isOk(201);
        String path = CARTS + "/" + created.at("/id").asText();

        send(id, "PUT", path, TWO).isOk(201);
        Answer bought = send(id, "POST", path + "/checkout", "").isOk(201);
        String order = ORDERS + "/" + bought.at("/orders/0/id").asText();
        send(id, "PATCH", order, "{\"status\":\"cancelled\"}").isOk(200);

        send(id, "PATCH", order, "{\"status\":\"cancelled\"}").isOk(200);
        send(newId(), "PATCH", order, "{\"status\":\"cancelled\"}").isRefused(400, 800061);
    }

    @Test
    void whatACheckoutIsSentDoesNotCount() {
        String id = newId();
        String path = CARTS + "/" + server.cart(line(ITEM, "")) + "/checkout";
        Answer first = send(id, "POST", path, "\"success\"").isOk(201);

        assertThat(send(id, "POST", path, "").isOk(201).text()).isEqualTo(first.text());
    }

    @Test
    void anotherPartnersIdIsAnotherId() {
        String id = newId();
        send(id, "POST", CARTS, ONE_LINE).isOk(201);
        String foreign = CARTS.replace(CUSTOMER, "bbbbbbbb-0000-4000-8000-0000000000c1");

        server.send(server.request("POST", foreign, server.token("B", TokenKind.APP_ONLY), TWO)
                        .header("MS-RequestId", id))
                .isOk(201);
    }

    @Test
    void anIdIsForgottenAfterADay(@TempDir Path folder) {
        ServerConfig config = RunningServer.config().withStore("jdbc:sqlite:" + folder.resolve("carts.db"));
        String id = newId();
        String first;
        try (RunningServer before = new RunningServer(config)) {
            first = before.send(request(before, id, "POST", CARTS, ONE_LINE))
                    .isOk(201)
                    .text();
        }
        try (RunningServer after = new RunningServer(config)) {
            after.clock.advance(Duration.ofHours(24).minusNanos(100));
            assertThat(after.send(request(after, id, "POST", CARTS, ONE_LINE)).text())
                    .isEqualTo(first);

            after.clock.advance(Duration.ofNanos(100));
            after.send(request(after, id, "POST", CARTS, TWO)).isOk(201);
        }
    }

    @Test
    void aRepetitionIsNotJudgedByTheDayOnWhichItComes(@TempDir Path folder) throws IOException {
        Path catalog = Files.writeString(
                folder.resolve("catalog.yaml"),
                "items: [{id: '" + ITEM + "', terms: [{duration: P1M, billingCycles: [monthly]}]}]");
        String id = newId();
        String inTime = body(",\"termDuration\":\"P1M\",\"customTermEndDate\":\"2026-11-30T00:00:00Z\"");
        try (RunningServer own = new RunningServer(RunningServer.config().withCatalog(catalog))) {
            own.clock.advance(Duration.ofDays(9).plusHours(13));
            Answer created = own.send(request(own, id, "POST", CARTS, inTime)).isOk(201);
            String path = CARTS + "/" + created.at("/id").asText();
            Answer replaced = own.send(request(own, id, "PUT", path, inTime)).isOk(201);

            own.clock.advance(Duration.ofHours(2));

            own.send(request(own, newId(), "POST", CARTS, inTime)).isRefused(400, 900245);
            assertThat(own.send(request(own, id, "POST", CARTS, inTime)).isOk(201))
                    .extracting(Answer::text, answer -> answer.header("ETag"))
                    .containsExactly(created.text(), created.header("ETag"));
            assertThat(own.send(request(own, id, "PUT", path, inTime)).isOk(201).text())
                    .isEqualTo(replaced.text());
        }
    }

    @Test
    void aRepetitionIsNotJudgedByTheCatalogueOfTheDay(@TempDir Path folder) throws IOException {
        ServerConfig config = RunningServer.config().withStore("jdbc:sqlite:" + folder.resolve("carts.db"));
        Path narrower = Files.writeString(
                folder.resolve("catalog.yaml"), "items: [{id: '" + ITEM + "', name: Other, quantity: {minimum: 5}}]");
        String id = newId();
        Answer created;
        Answer replaced;
        String path;
        try (RunningServer before = new RunningServer(config)) {
            created = before.send(request(before, id, "POST", CARTS, ONE_LINE)).isOk(201);
            path = CARTS + "/" + created.at("/id").asText();
            replaced = before.send(request(before, id, "PUT", path, TWO)).isOk(201);
        }

        try (RunningServer after = new RunningServer(config.withCatalog(narrower))) {
            after.send(request(after, newId(), "POST", CARTS, ONE_LINE)).isRefused(400, 900275);
            assertThat(after.send(request(after, id, "POST", CARTS, ONE_LINE))
                            .isOk(201)
                            .text())
                    .isEqualTo(created.text());
            assertThat(after.send(request(after, id, "PUT", path, TWO))
                            .isOk(201)
                            .text())
                    .isEqualTo(replaced.text());
        }
    }

    private static String body(String more) {
        return "{\"lineItems\":[" + line(ITEM, more) + "]}";
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static Answer send(String id, String method, String path, String body) {
        return server.send(request(id, method, path, body));
    }

    private static HttpRequest.Builder request(String id, String method, String path, String body) {
        return request(server, id, method, path, body);
    }

    private static HttpRequest.Builder request(
            RunningServer server, String id, String method, String path, String body) {
        return server.request(method, path, APP, body).header("MS-RequestId", id);
    }
}
