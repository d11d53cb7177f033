package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.ORDERS;
import static dev.cartwright.server.RunningServer.USER;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.server.domain.CatalogItem;
import dev.cartwright.server.domain.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in catalogue's items that are reserved for tests: each does what its id says. */
class ReservedItemsTest {
    private static final String FAILS_ON_THE_LINE = "TESTLINE0000:0001:CODE00010003";
    private static final String FAILS_IN_THE_CHECKOUT = "TESTORDER000:0001:CODE00800010";
    private static final String FAILS_AT_FIRST = "TESTORDER000:ONCE:CODE00800010";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Stream<CatalogItem> items(Predicate<CatalogItem> wanted) {
        return YamlFile.catalog(Optional.empty()).items().stream()
                .filter(item -> item.id().startsWith("TEST"))
                .filter(wanted);
    }

    static Stream<String> linesInError() {
        return items(item -> item.id().startsWith("TESTLINE")).map(CatalogItem::id);
    }

    static Stream<String> failingGroups() {
        return items(item -> item.fails() != null
                        && item.fails().at() == Failure.Stage.CHECKOUT
                        && item.fails().status() == null)
                .map(CatalogItem::id);
    }

    static Stream<CatalogItem> refusedCheckouts() {
        return items(item -> item.fails() != null && item.fails().status() != null);
    }

    private static int codeOf(String item) {
        return Integer.parseInt(item.substring(item.indexOf(":CODE") + ":CODE".length()));
    }

    private static String cart(String... lines) {
        return CARTS + "/" + server.cart(lines);
    }

    private static Answer checkOut(String cart) {
        return server.post(cart + "/checkout", "");
    }

    @ParameterizedTest
    @MethodSource("linesInError")
    void anItemOfTheLineCodesPutsTheCodeOnItsLine(String item) {
        Answer created =
                server.post(CARTS, "{\"lineItems\":[" + line(item, "") + "]}").isOk(201);

        assertThat(created.at("/lineItems/0/error/errorCode").asInt()).isEqualTo(codeOf(item));
        assertThat(created.at("/lineItems/0/error/errorDescription").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("failingGroups")
    void anItemOfTheOrderCodesFailsItsGroup(String item) {
        Answer answer = checkOut(cart(line(item, ""))).isOk(201);

        assertThat(answer.at("/orderErrors/0/code").asInt()).isEqualTo(codeOf(item));
        assertThat(answer.json().has("orders")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refusedCheckouts")
    void anItemOfTheCheckoutCodesRefusesTheWholeCheckout(CatalogItem item) {
        String cart = cart(line(ITEM, ""), line(item.id(), "").replace("monthly", "annual"));
        Answer before = server.get(cart);
        String sku = item.id().split(":")[1];

        Answer answer = checkOut(cart).isRefused(item.fails().status(), codeOf(item.id()));

        assertThat(sku).isIn("ONCE", String.format("%04d", answer.status()));
        assertThat(server.get(cart).json()).isEqualTo(before.json());
        assertThat(checkOut(cart).status()).isEqualTo(sku.equals("ONCE") ? 201 : answer.status());
    }

    @Test
    void everyCodeThatTheContractHasForALineHasItsItem() {
        List<Integer> codes = StreamSupport.stream(
                        BuiltInContract.tree()
                                .at("/components/schemas/CartError/properties/errorCode/x-error-codes")
                                .spliterator(),
                        false)
                .map(code -> code.path("code").asInt())
                .toList();

        assertThat(linesInError().map(ReservedItemsTest::codeOf)).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyFailureOfACheckoutHasADocumentedCodeAndAStatusOfTheOperation() {
        JsonNode contract = BuiltInContract.tree();
        List<Integer> codes =
                contract.at("/components/schemas/ApiFault/properties/code/x-error-codes").findValues("code").stream()
                        .map(JsonNode::asInt)
                        .toList();
        JsonNode responses =
                contract.at("/paths/~1v1~1customers~1{customerId}~1carts~1{cartId}~1checkout/post/responses");

        assertThat(failingGroups().map(ReservedItemsTest::codeOf)).isSubsetOf(codes);
        assertThat(refusedCheckouts().map(item -> item.fails().code())).isSubsetOf(codes);
        assertThat(refusedCheckouts())
                .allSatisfy(item -> assertThat(
                                responses.has(String.valueOf(item.fails().status())))
                        .isTrue());
    }

    @Test
    void anItemCanRefuseACheckoutWithEveryStatusOfTheContractThatIsNotAboutTokenTagOrPace() {
        Set<Integer> contract = new TreeSet<>();
        BuiltInContract.tree()
                .at("/paths/~1v1~1customers~1{customerId}~1carts~1{cartId}~1checkout/post/responses")
                .fieldNames()
                .forEachRemaining(status -> contract.add(Integer.valueOf(status)));
        contract.removeAll(List.of(200, 201, 401, 412, 429));

        assertThat(IntStream.range(0, 1000).filter(ReservedItemsTest::canRefuse).boxed())
                .containsExactlyElementsOf(contract);
    }

    private static boolean canRefuse(int status) {
        try {
            return new Failure(Failure.Stage.CHECKOUT, 0, "x", status, false).status() == status;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void aCartWithAFaultyLineIsStoredAndTheLineSaysWhy() {
        Answer created =
                server.post(CARTS, "{\"lineItems\":[" + line(ITEM, "") + "," + line(FAILS_ON_THE_LINE, "") + "]}");

        created.isOk(201);
        assertThat(created.at("/lineItems/0").has("error")).isFalse();
        assertThat(created.at("/lineItems/1/error").toString())
                .isEqualTo("{\"errorCode\":10003,\"errorDescription\":\"The inventory is not available.\","
                        + "\"attributes\":{\"objectType\":\"CartError\"}}");
        assertThat(server.get(CARTS + "/" + created.at("/id").asText()).json()).isEqualTo(created.json());
    }

    @Test
    void aLineThatNeedsMoreSeatsThanAreLeftSaysHowManyAre() {
        String item = "TESTRULES000:0001:SEATSLEFT100";

        Answer created = server.post(
                        CARTS,
                        "{\"lineItems\":[" + line(item, "").replace("\"quantity\":2", "\"quantity\":100") + ","
                                + line(item, "").replace("\"quantity\":2", "\"quantity\":101") + "]}")
                .isOk(201);

        assertThat(created.at("/lineItems/0").has("error")).isFalse();
        assertThat(created.at("/lineItems/1/error").toString())
                .isEqualTo("{\"errorCode\":10015,"
                        + "\"errorDescription\":\"The subscription may have 300 seats, 200 of which are taken.\","
                        + "\"additionalInformation\":{\"availableQuantity\":100,\"purchasedQuantity\":200},"
                        + "\"attributes\":{\"objectType\":\"CartError\"}}");
    }

    @Test
    void aLineIsMeasuredAgainstTheSeatsAlone() {
        String item = "TESTRULES000:0001:SEATSLEFT100";
        String sixty = line(item, "").replace("\"quantity\":2", "\"quantity\":60");

        checkOut(cart(sixty, sixty)).isOk(201);
    }

    @Test
    void anItemIsTheSameInAnyCasing() {
        String small = FAILS_ON_THE_LINE.toLowerCase(Locale.ROOT);

        Answer created =
                server.post(CARTS, "{\"lineItems\":[" + line(small, "") + "]}").isOk(201);

        assertThat(created.at("/lineItems/0/catalogItemId").asText()).isEqualTo(small);
        assertThat(created.at("/lineItems/0/error/errorCode").asInt()).isEqualTo(10003);
    }

    @Test
    void aCartWithFaultyLinesIsNotCheckedOutUntilTheyAreGone() {
        String faulty = line(FAILS_ON_THE_LINE, "");
        String cart = cart(line("base", ",\"addonItems\":[" + faulty + "]"), line(ITEM, ""), faulty);
        Answer before = server.get(cart);

        checkOut(cart)
                .isRefused(400, 800009)
                .names("/lineItems/0/addonItems/0: The inventory is not available.", "/lineItems/2: ");
        assertThat(server.get(cart).json()).isEqualTo(before.json());

        server.put(cart, ONE_LINE).isOk(201);
        checkOut(cart).isOk(201);
    }

    @Test
    void aGroupThatFailsInTheCheckoutIsAnOrderError() {
        Answer answer = checkOut(cart(line(FAILS_IN_THE_CHECKOUT, ""))).isOk(201);

        assertThat(answer.at("/orderErrors").toString())
                .isEqualTo("[{\"orderGroupId\":\"0\",\"code\":800010,\"description\":\"There is no inventory.\","
                        + "\"attributes\":{\"objectType\":\"OrderError\"}}]");
    }

    @Test
    void aCheckoutAfterAFailedGroupTriesThatGroupAgainAndKeepsTheEarlierOrders() {
        String cart = cart(line(FAILS_AT_FIRST, "").replace("monthly", "annual"), line(ITEM, ""));

        Answer first = checkOut(cart).isOk(201);
        Answer ordered = server.get(cart);
        Answer second = checkOut(cart).isOk(201);
        Answer third = checkOut(cart).isOk(201);

        assertThat(first.at("/orders")).hasSize(1);
        assertThat(first.at("/orderErrors/0/orderGroupId").asText()).isEqualTo("0");
        assertThat(second.json().has("orderErrors")).isFalse();
        assertThat(second.at("/orders")).hasSize(2);
        assertThat(second.at("/orders/0")).isEqualTo(first.at("/orders/0"));
        assertThat(second.at("/orders/1/billingCycle").asText()).isEqualTo("annual");
        assertThat(third.json()).isEqualTo(second.json());
        assertThat(ordered.at("/status").asText()).isEqualTo("Ordered");
        assertThat(server.get(cart).json()).isEqualTo(ordered.json());
        second.at("/orders")
                .forEach(order -> assertThat(
                                server.get(ORDERS + "/" + order.path("id").asText())
                                        .isOk(200)
                                        .json())
                        .isEqualTo(order));
    }

    @Test
    void aGroupThatFailsAgainIsTriedAgainAndTheOthersAreNotBoughtTwice() {
        String cart = cart(line(FAILS_IN_THE_CHECKOUT, ""), line(ITEM, "").replace("monthly", "annual"));

        Answer first = checkOut(cart).isOk(201);
        Answer second = checkOut(cart).isOk(201);

        assertThat(first.at("/orders")).hasSize(1);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void aCartThatFailedAltogetherMayBeChangedAndIsThenBoughtAnew() {
        String cart =
                cart(line(FAILS_IN_THE_CHECKOUT, ""), line(FAILS_AT_FIRST, "").replace("monthly", "annual"));

        Answer failed = checkOut(cart).isOk(201);
        assertThat(failed.at("/orderErrors")).hasSize(2);
        server.put(cart, ONE_LINE).isOk(201);
        Answer bought = checkOut(cart).isOk(201);

        assertThat(bought.at("/orders")).hasSize(1);
        assertThat(bought.json().has("orderErrors")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AFTER00PT30S", "AFTER000PT1H"})
    void anOrderIsProvisionedAndCompletedWhenItsTimeHasCome(String availability) {
        try (RunningServer own = RunningServer.start()) {
            Duration delay = Duration.parse(availability.substring(availability.indexOf("PT")));
            String slow = line("TESTORDER000:0001:" + availability, "");
            String cart = own.cart(slow, line("TESTORDER000:0001:COMPLETED000", ""));
            Answer bought = own.post(CARTS + "/" + cart + "/checkout", "").isOk(201);
            String order = ORDERS + "/" + bought.at("/orders/0/id").asText();

            own.clock.advance(delay.minusNanos(100));
            Answer before = own.get(order).isOk(200);
            String statusBefore = provisioning(own, order);
            own.clock.advance(Duration.ofNanos(100));
            Answer after = own.get(order).isOk(200);

            assertThat(before.json()).isEqualTo(bought.at("/orders/0"));
            assertThat(before.at("/status").asText()).isEqualTo("pending");
            assertThat(before.at("/lineItems/0").has("subscriptionId")).isFalse();
            assertThat(before.at("/lineItems/1").has("subscriptionId")).isTrue();
            assertThat(statusBefore).isEqualTo("unfulfilled fulfilled");
            assertThat(after.at("/status").asText()).isEqualTo("completed");
            assertThat(after.at("/lineItems/0/subscriptionId").asText()).matches("[0-9a-f-]{36}");
            assertThat(provisioning(own, order)).isEqualTo("fulfilled fulfilled");
            assertThat(own.get(order).json()).isEqualTo(after.json());
        }
    }

    private static String provisioning(RunningServer own, String order) {
        Answer status = own.send(own.request("GET", order + "/provisioningstatus", USER))
                .isOk(200);
        return String.join(
                " ",
                IntStream.range(0, status.at("/totalCount").asInt())
                        .mapToObj(
                                line -> status.at("/items/" + line + "/status").asText())
                        .toList());
    }

    @Test
    void aLineThatIsCancelledBeforeItIsProvisionedNeverIsAndTheOrderGoesOnWithoutIt() {
        try (RunningServer own = RunningServer.start()) {
            String cart = own.cart(
                    line("TESTORDER000:0001:AFTER00PT30S", ""),
                    line("TESTORDER000:0001:NEVER0000000", ""),
                    line("TESTORDER000:0001:COMPLETED000", ""));
            String order = ORDERS + "/"
                    + own.post(CARTS + "/" + cart + "/checkout", "")
                            .at("/orders/0/id")
                            .asText();

            own.patch(order, "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":1}]}")
                    .isOk(200);
            own.clock.advance(Duration.ofDays(400));
            Answer later = own.get(order).isOk(200);
            Answer cancelled = own.patch(order, "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0}]}")
                    .isOk(200);

            assertThat(later.at("/status").asText()).isEqualTo("completed");
            assertThat(later.at("/lineItems/1").has("subscriptionId")).isFalse();
            assertThat(cancelled.at("/lineItems/0/subscriptionId")).isEqualTo(later.at("/lineItems/0/subscriptionId"));
            assertThat(own.get(order).json()).isEqualTo(cancelled.json());
        }
    }
}
