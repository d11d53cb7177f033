package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue says of an item, held against the lines that a caller sends. */
class ItemRulesTest {
    private static final String QUANTITY = "TESTRULES000:0001:QUANTITY2TO9";
    private static final String TERMS = "TESTRULES000:0001:TERMS1M1Y3Y0";
    private static final String PERPETUAL = "TESTRULES000:0001:PERPETUAL000";
    private static final String PROMOTED = "TESTRULES000:0001:PROMOTION1Y0";
    private static final String PROMOTION = "TESTPROMO000:0001:PROMOTION1Y0";
    private static final String ATTEST_LINE = "TESTRULES000:0001:ATTESTLINE00";
    private static final String ATTEST_PARTNER = "TESTRULES000:0001:ATTESTPARTNR";
    private static final String CONTEXT = "TESTRULES000:0001:CONTEXTPLAN0";
    private static final String PLAN = "TESTRULES000:0001:CONTEXTKNOWN";
    private static final String ENTITLEMENT = "TESTRULES000:0001:CONTEXTENTI0";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer send(String... lines) {
        return server.post(CARTS, cart(lines));
    }

    private static String cart(String... lines) {
        return "{\"lineItems\":[" + String.join(",", lines) + "]}";
    }

    private static String termed(String item, String term, String cycle, String more) {
        return "{\"catalogItemId\":\"" + item + "\",\"quantity\":1,\"billingCycle\":\"" + cycle
                + "\",\"termDuration\":\"" + term + "\"" + more + "}";
    }

    private static String ending(String term, String day) {
        return termed(TERMS, term, "monthly", ",\"customTermEndDate\":\"" + day + "T00:00:00Z\"");
    }

    private static String context(String item, String members) {
        return line(item, ",\"provisioningContext\":{" + members + "}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void aQuantityThatTheItemIsNotSoldInIsRefused(int quantity) {
        send(line(ITEM, ""), line(QUANTITY, "").replace("\"quantity\":2", "\"quantity\":" + quantity))
                .isRefused(400, 900275)
                .says("/lineItems/1/quantity is " + quantity + "; the item is sold in quantities of 2 to 9.");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void theBoundsOfAQuantityAreForSale(int quantity) {
        send(line(QUANTITY, "").replace("\"quantity\":2", "\"quantity\":" + quantity))
                .isOk(201);
    }

    @Test
    void aTermThatTheItemDoesNotHaveIsRefusedAndSoIsNone() {
        send(termed(TERMS, "P2Y", "monthly", ""))
                .isRefused(400, 800121)
                .says("/lineItems/0/termDuration is P2Y; the item is sold for P1M, P1Y, P3Y.");
        send(line(TERMS, "")).isRefused(400, 800121).names("/lineItems/0/termDuration is missing");
        send(termed(PERPETUAL, "P1Y", "one_time", "")).isRefused(400, 800121).names("the item is perpetual");
        send(termed(PERPETUAL, "", "one_time", "")).isOk(201);
        send(termed(TERMS, "P1Y", "monthly", "")).isOk(201);
    }

    @ParameterizedTest
    @CsvSource({"P1M, annual, 900270", "P1Y, triennial, 900270", "P1Y, one_time, 900269", "P3Y, biennial, 900269"})
    void aBillingCycleThatTheTermIsNotBilledInIsRefused(String term, String cycle, int code) {
        send(termed(TERMS, term, cycle, ""))
                .isRefused(400, code)
                .names("/lineItems/0/billingCycle is " + cycle + "; a term of " + term);
    }

    @Test
    void aLineIsRenewedToATermOfItsItem() {
        send(termed(TERMS, "P1Y", "annual", ",\"renewsTo\":{\"termDuration\":\"P2Y\"}"))
                .isRefused(400, 800121)
                .names("/lineItems/0/renewsTo/termDuration is P2Y");
        Answer renewed = send(termed(TERMS, "P1Y", "annual", ",\"renewsTo\":{\"termDuration\":\"P1M\"}"));
        assertThat(renewed.isOk(201).at("/lineItems/0/renewsTo/termDuration").asText())
                .isEqualTo("P1M");
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y, 2026-11-20, 900245",
        "P1Y, 2027-11-21, 900245",
        "P1M, 2026-12-31, 900245",
        "P1M, 2026-11-29, 900291",
        "P1Y, 2026-12-29, 900242",
        "P1Y, 2026-12-30, 900242",
        "P1M, 2026-12-01, 900242"
    })
    void aFirstTermDoesNotEndOnAnyDay(String term, String day, int code) {
        send(ending(term, day)).isRefused(400, code).names("/lineItems/0/customTermEndDate is " + day);
    }

    @ParameterizedTest
    @CsvSource({"P1Y, 2026-11-30", "P1M, 2026-11-30", "P1Y, 2027-10-31", "P3Y, 2028-02-29"})
    void aFirstTermMayEndWithAMonth(String term, String day) {
        Answer answer = send(ending(term, day)).isOk(201);

        assertThat(answer.at("/lineItems/0/customTermEndDate").asText()).startsWith(day);
    }

    @Test
    void aFirstTermMayEndWithAnotherThatTheCustomerHasBought() {
        try (RunningServer own = RunningServer.start()) {
            own.clock.advance(Duration.ofDays(5));
            own.post(CARTS, cart(ending("P1Y", "2027-11-25"))).isRefused(400, 900242);
            String cart = own.cart(termed(ITEM, "P1Y", "annual", ""));
            own.post(CARTS, cart(ending("P1Y", "2027-11-25"))).isRefused(400, 900242);
            own.post(CARTS + "/" + cart + "/checkout", "").isOk(201);

            own.post(CARTS, cart(ending("P1Y", "2027-11-25"))).isOk(201);
            own.post(
                            CARTS.replace(RunningServer.CUSTOMER, RunningServer.OTHER_CUSTOMER),
                            cart(ending("P1Y", "2027-11-25")))
                    .isRefused(400, 900242);
        }
    }

    @Test
    void aPerpetualItemHasNoTermToCutShortAndItsLineSaysSo() {
        Answer answer = send(line(PERPETUAL, ",\"customTermEndDate\":\"2026-12-31T00:00:00Z\""))
                .isOk(201);

        assertThat(answer.at("/lineItems/0/error/errorCode").asInt()).isEqualTo(10016);
    }

    @Test
    void aPromotionOfAnotherItemIsRefusedAndOneForAnotherTermIsNotApplied() {
        String asked = ",\"promotionId\":\"" + PROMOTION + "\"";

        send(termed(PROMOTED, "P1Y", "annual", ",\"promotionId\":\"a:b:c\""))
                .isRefused(400, 27007)
                .says("/lineItems/0/promotionId is a:b:c, no promotion of this item.");
        Answer applied = send(termed(PROMOTED, "P1Y", "annual", asked)).isOk(201);
        Answer notApplied = send(termed(PROMOTED, "P1M", "monthly", asked)).isOk(201);

        assertThat(applied.at("/lineItems/0/promotionId").asText()).isEqualTo(PROMOTION);
        assertThat(notApplied.at("/lineItems/0").has("promotionId")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"attestationAccepted\":false", ",\"attestationAccepted\":null"})
    void anItemThatEnforcesAnAttestationIsNotSoldWithoutIt(String more) {
        send(line(ATTEST_LINE, more))
                .isRefused(400, 900203)
                .says("/lineItems/0/attestationAccepted must be true for this item.");
        send(line(ATTEST_LINE, ",\"attestationAccepted\":true")).isOk(201);
    }

    @Test
    void thePartnersAttestationIsAskedForOnceWhateverTheNumberOfLines() {
        send(line(ITEM, ""), line(ATTEST_PARTNER, ""), line(ATTEST_PARTNER, ""))
                .isRefused(400, 900206)
                .says("/partnerOnRecordAttestationAccepted must be true for the item of /lineItems/1.");
        server.post(
                        CARTS,
                        "{\"partnerOnRecordAttestationAccepted\":true,\"lineItems\":[" + line(ATTEST_PARTNER, "")
                                + "]}")
                .isOk(201);
    }

    @Test
    void aContextHasWhatTheItemTakes() {
        send(context(CONTEXT, "\"subscriptionId\":\"s\""))
                .isRefused(400, 900312)
                .says("/lineItems/0/provisioningContext/scope is missing; the item needs it.");
        send(context(CONTEXT, "\"scope\":\"all\",\"subscriptionId\":\"s\""))
                .isRefused(400, 900313)
                .says("/lineItems/0/provisioningContext/scope must be one of shared, single.");
        send(context(ENTITLEMENT, "")).isRefused(400, 900314).names("/provisioningContext/entitlementId is missing");
        send(context(ENTITLEMENT, "\"entitlementId\":\"another\"")).isRefused(400, 900315);
        send(context(CONTEXT, "\"scope\":\"shared\"")).isRefused(400, 900316).names("/subscriptionId is missing");
        send(context(PLAN, "\"scope\":\"shared\",\"subscriptionId\":\"another\""))
                .isRefused(400, 900317)
                .says("/lineItems/0/provisioningContext/subscriptionId must be one of known-plan.");
        send(context(CONTEXT, "\"scope\":\"shared\",\"subscriptionId\":\"s\",\"duration\":\"9Year\""))
                .isRefused(400, 900318);
        send(context(CONTEXT, "\"scope\":\"shared\",\"subscriptionId\":\"s\",\"more\":\"x\""))
                .isRefused(400, 900318)
                .says("/lineItems/0/provisioningContext/more is no key that the item takes.");
        send(context(CONTEXT, "\"Scope\":\"Shared\",\"SubscriptionId\":\"s\"")).isOk(201);
    }

    @Test
    void everythingThatIsWrongIsNamedAndTheFirstGivesTheCode() {
        send(
                        line(ITEM, ",\"currencyCode\":\"EUR\""),
                        line("base", ",\"addonItems\":[" + line(TERMS, "") + "]"),
                        line(ATTEST_PARTNER, ""))
                .isRefused(400, 900169)
                .says("/lineItems/0/currencyCode is EUR; the item is sold in USD; "
                        + "/lineItems/1/addonItems/0/termDuration is missing; the item is sold for P1M, P1Y, P3Y; "
                        + "/partnerOnRecordAttestationAccepted must be true for the item of /lineItems/2.");
    }

    @Test
    void anUpdateIsHeldToTheSameRulesAndChangesNothingWhenRefused() {
        String cart = CARTS + "/" + server.cart(line(ITEM, ""));
        Answer before = server.get(cart);

        server.put(cart, cart(line(TERMS, ""))).isRefused(400, 800121);

        assertThat(server.get(cart).json()).isEqualTo(before.json());
    }

    @Test
    void anItemThatTheCatalogueDoesNotListIsJudgedByNoRule() {
        send(termed(
                        "un:lis:ted",
                        "P9Y",
                        "annual",
                        ",\"promotionId\":\"a\",\"customTermEndDate\":\"2026-01-01T00:00:00Z\",\"provisioningContext\":{\"a\":\"b\"}"))
                .isOk(201);
    }
}
