package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.ORDERS;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ETag and If-Match (decision 0023). */
class ConditionsTest {
    private static final String CANCEL = "{\"status\":\"cancelled\"}";

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
    void aTagChangesWithEveryChangeAndStaysWithoutOne() {
        Answer created = server.post(CARTS, ONE_LINE).isOk(201);
        String path = CARTS + "/" + created.at("/id").asText();
        Answer read = server.get(path).isOk(200);
        Answer changed = server.put(path, ONE_LINE).isOk(201);
        server.post(path + "/checkout", "").isOk(201);
        Answer ordered = server.get(path).isOk(200);

        assertThat(tag(created)).matches("\"[^\"]+\"").isEqualTo(tag(read));
        assertThat(List.of(tag(created), tag(changed), tag(ordered))).doesNotHaveDuplicates();
    }

    @Test
    void theTagThatWasReadLetsAnUpdatePassOnce() {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));
        String tag = tag(server.get(path));

        ifMatch("PUT", path, ONE_LINE, tag).isOk(201);
        Answer second = ifMatch("PUT", path, ONE_LINE.replace(":1,", ":9,"), tag);

        second.isRefused(412, 2055).names("\"2\"");
        assertThat(server.get(path).at("/lineItems/0/quantity").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"7\", \"1\"",
                "\"1\" ,\"7\"",
                "W/\"7\", \"1\"",
                "\"7\"\t,\t\"1\"",
                ", ,\"7\",,\t\"1\" ,",
            })
    void anUpdatePassesWhenOneTagFits(String header) {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));

        ifMatch("PUT", path, ONE_LINE, header).isOk(201);
    }

    @Test
    void aTagMayHoldBytesThatAreNoAscii() {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));
        String head = "PUT " + path + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + APP
                + "\nContent-Type: application/json\nContent-Length: " + ONE_LINE.length() + "\nIf-Match: ";

        server.raw(head + "\"\u00e9\u00ff\"\n\n" + ONE_LINE).isRefused(412, 2055);
        server.raw(head + "\"\u0080\", \"1\"\n\n" + ONE_LINE).isOk(201);
    }

    @Test
    void aListOfNothingButCommasIsRefusedHoweverLongItIs() {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));

        for (String part : List.of(",", " ,", "\"\",")) {
            ifMatch("PUT", path, ONE_LINE, part.repeat(6_000 / part.length()) + ";")
                    .isRefused(400, 800002)
                    .names("If-Match");
        }
    }

    @Test
    void tagsInSeveralLinesAreOneList() {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));

        server.send(server.request("PUT", path, APP, ONE_LINE)
                        .header("If-Match", "\"7\"")
                        .header("If-Match", "\"1\""))
                .isOk(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"1\"", "\"\""})
    void anUpdateIsRefusedWhenNoTagFits(String header) {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));

        ifMatch("PUT", path, ONE_LINE, header).isRefused(412, 2055);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "*, \"1\"", "\"1\" \"2\"", "w/\"1\"", ",", ", ,\t,", "\"1\u00a7", "\"a\tb\""})
    void aMalformedHeaderIsNamed(String header) {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));

        ifMatch("PUT", path, ONE_LINE, header).isRefused(400, 800002).names("If-Match");
    }

    @Test
    void aStaleTagBuysNothing() {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));

        ifMatch("POST", path + "/checkout", "", "\"7\"").isRefused(412, 2055);

        assertThat(server.get(path).at("/status").asText()).isEqualTo("Active");
        ifMatch("POST", path + "/checkout", "", tag(server.get(path))).isOk(201);
    }

    @Test
    void aStaleTagCancelsNothing() {
        String path = ORDERS + "/" + order(ITEM).at("/orders/0/id").asText();
        String tag = tag(server.get(path));

        ifMatch("PATCH", path, CANCEL, "\"7\"").isRefused(412, 2055);
        Answer cancelled = ifMatch("PATCH", path, CANCEL, tag).isOk(200);

        assertThat(tag(cancelled)).isNotEqualTo(tag).isEqualTo(tag(server.get(path)));
    }

    @Test
    void theTagIsJudgedAfterTheResourceWasFoundAndBeforeItsState() {
        String unknown = CARTS + "/00000000-0000-4000-8000-000000000000";
        String path = CARTS + "/" + server.cart(line(ITEM, ""));
        server.post(path + "/checkout", "").isOk(201);

        ifMatch("PUT", unknown, ONE_LINE, "*").isRefused(404, 800008);
        ifMatch("PUT", path, ONE_LINE, "\"1\"").isRefused(412, 2055);
        ifMatch("PUT", path, ONE_LINE, "*").isRefused(400, 800065);
    }

    @Test
    void anOrderOfLegacyOffersCarriesItsTagInside() {
        Answer result = order("84A03D81-6B37-4D66-8D4A-FAEA24541538");
        Answer order = server.get(ORDERS + "/" + result.at("/orders/0/id").asText());

        assertThat(order.at("/attributes/etag").asText())
                .isEqualTo(tag(order).replace("\"", ""))
                .isEqualTo(result.at("/orders/0/attributes/etag").asText());
        assertThat(order(ITEM).at("/orders/0/attributes/etag").isMissingNode()).isTrue();
    }

    @Test
    void anAddOnOfAnotherCatalogueDoesNotMakeAnOrderLegacy() {
        String addon = line("84A03D81-6B37-4D66-8D4A-FAEA24541538", "");
        String cart = server.cart(line(ITEM, ",\"addonItems\":[" + addon + "]"));

        Answer result = server.post(CARTS + "/" + cart + "/checkout", "").isOk(201);

        assertThat(result.at("/orders/0/lineItems").size()).isEqualTo(2);
        assertThat(result.at("/orders/0/id").asText()).hasSize(12);
        assertThat(result.at("/orders/0/attributes/etag").isMissingNode()).isTrue();
    }

    @Test
    void anOrderThatTimeHasChangedHasAnotherTag() {
        try (RunningServer own = RunningServer.start()) {
            String cart = own.cart(
                    line("TESTORDER000:0001:AFTER00PT30S", ""),
                    line("TESTORDER000:0001:AFTER000PT1H", ""),
                    line(ITEM, ""));
            String path = ORDERS + "/"
                    + own.post(CARTS + "/" + cart + "/checkout", "")
                            .at("/orders/0/id")
                            .asText();
            String bought = tag(own.get(path));
            own.clock.advance(Duration.ofSeconds(30));
            String half = tag(own.get(path));
            String cancelled = tag(ifMatch(own, path, half).isOk(200));
            own.clock.advance(Duration.ofHours(1));
            String whole = tag(own.get(path));

            assertThat(List.of(bought, half, cancelled, whole)).doesNotHaveDuplicates();
            assertThat(tag(own.get(path))).isEqualTo(whole);
            for (String stale : List.of(bought, half, cancelled)) {
                ifMatch(own, path, stale).isRefused(412, 2055);
            }
        }
    }

    private static Answer ifMatch(RunningServer own, String path, String tag) {
        String lastLine = "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":2}]}";
        return own.send(own.request("PATCH", path, APP, lastLine).header("If-Match", tag));
    }

    @Test
    void ofManyWhoReadTheSameTagOneWins() throws Exception {
        String path = CARTS + "/" + server.cart(line(ITEM, ""));
        String tag = tag(server.get(path));
        Callable<Integer> update = () -> ifMatch("PUT", path, ONE_LINE, tag).status();
        Callable<Integer> checkout =
                () -> ifMatch("POST", path + "/checkout", "", tag).status();

        List<Integer> statuses = together(Stream.generate(() -> List.of(update, checkout))
                .limit(8)
                .flatMap(List::stream)
                .toList());

        assertThat(statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .containsOnlyKeys(201, 412)
                .containsEntry(201, 1L);
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Answer order(String item) {
        return server.post(CARTS + "/" + server.cart(line(item, "")) + "/checkout", "")
                .isOk(201);
    }

    private static Answer ifMatch(String method, String path, String body, String header) {
        return server.send(server.request(method, path, APP, body).header("If-Match", header));
    }

    private static String tag(Answer answer) {
        return answer.header("ETag").orElseThrow();
    }
}
