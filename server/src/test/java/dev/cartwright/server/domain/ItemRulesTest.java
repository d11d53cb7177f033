package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.model.BillingCycle;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.RenewsTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule by itself: what it lets pass, and what it calls which way. */
class ItemRulesTest {
    private static final CatalogItem BOUNDED = new CatalogItem(
            "a:b:c",
            null,
            "EUR",
            null,
            new QuantityRange(2, null),
            List.of(new Term("P1M", List.of(BillingCycle.MONTHLY)), new Term("P1Y", List.of(BillingCycle.ANNUAL))),
            List.of(new ContextVariable("scope", true, List.of("shared"))),
            List.of(new Promotion("p", List.of("P1Y"))),
            Set.of(Attestation.LINE),
            null,
            null,
            null,
            null);
    private static final CatalogItem UNLISTED = CatalogItem.Defaults.NONE.item("a:b:c");

    private static CartLineItem line() {
        return new CartLineItem()
                .quantity(1)
                .currencyCode("USD")
                .billingCycle(BillingCycle.ANNUAL)
                .termDuration("P1M")
                .renewsTo(new RenewsTo().termDuration("P3Y"))
                .promotionId("q")
                .provisioningContext(Map.of("Reach", "far"));
    }

    private static List<String> found(LineRule rule, CatalogItem item, CartLineItem line) {
        Customer customer = new Customer("d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d", "US", "USD");
        Purchase purchase = new Purchase(customer, LocalDate.parse("2026-11-20"), day -> false);
        return rule.breaches(new JudgedLine("/lineItems/0", line, item, purchase)).stream()
                .map(breach -> breach.code() + " " + breach.pointer())
                .toList();
    }

    private static void assertJudged(LineRule rule, CartLineItem allowed, String... breaches) {
        assertThat(found(rule, BOUNDED, line())).containsExactly(breaches);
        assertThat(found(rule, BOUNDED, allowed)).isEmpty();
        assertThat(found(rule, UNLISTED, line())).isEmpty();
    }

    @Test
    void aQuantityIsHeldToTheItemsRange() {
        assertJudged(new QuantityRule(), line().quantity(2), "QUANTITY_OUT_OF_RANGE /lineItems/0/quantity");
    }

    @Test
    void aCurrencyIsHeldToTheItemsOrTheMarkets() {
        assertJudged(
                new CurrencyRule(), line().currencyCode("eur"), "CURRENCY_NOT_SUPPORTED /lineItems/0/currencyCode");
    }

    @Test
    void aBillingCycleIsHeldToTheTerm() {
        assertJudged(
                new BillingCycleRule(),
                line().billingCycle(BillingCycle.MONTHLY),
                "BILLING_CYCLE_TOO_LONG /lineItems/0/billingCycle");
        assertThat(found(new BillingCycleRule(), BOUNDED, line().billingCycle(BillingCycle.ONE_TIME)))
                .containsExactly("BILLING_CYCLE_INVALID /lineItems/0/billingCycle");
        assertThat(found(new BillingCycleRule(), BOUNDED, line().termDuration("P3Y")))
                .isEmpty();
    }

    @Test
    void aTermIsHeldToTheItemsTerms() {
        assertThat(found(new TermRule(), BOUNDED, line())).isEmpty();
        assertThat(found(new TermRule(), BOUNDED, line().termDuration("P12M")))
                .containsExactly("TERM_INVALID /lineItems/0/termDuration");
        assertThat(found(new TermRule(), BOUNDED, line().termDuration(null)))
                .containsExactly("TERM_INVALID /lineItems/0/termDuration");
        assertThat(found(new TermRule(), UNLISTED, line().termDuration(null))).isEmpty();
    }

    @Test
    void aRenewalIsHeldToTheItemsTerms() {
        assertJudged(
                new RenewalRule(),
                line().renewsTo(new RenewsTo().termDuration("P1Y")),
                "TERM_INVALID /lineItems/0/renewsTo/termDuration");
        assertThat(found(new RenewalRule(), BOUNDED, line().renewsTo(new RenewsTo())))
                .isEmpty();
    }

    @Test
    void aContextIsHeldToTheItemsKeysAndEveryFaultIsFound() {
        assertJudged(
                new ContextRule(),
                line().provisioningContext(Map.of("SCOPE", "Shared")),
                "SCOPE_MISSING /lineItems/0/provisioningContext/scope",
                "CONTEXT_INVALID /lineItems/0/provisioningContext/Reach");
    }

    @Test
    void anAttestationIsAskedForWhereTheItemEnforcesIt() {
        assertJudged(
                new AttestationRule(),
                line().attestationAccepted(true),
                "LINE_ATTESTATION_MISSING /lineItems/0/attestationAccepted");
    }

    @Test
    void aPromotionIsHeldToTheItemsAndOneForAnotherTermIsJustNotApplied() {
        assertJudged(new PromotionRule(), line().promotionId("p"), "PROMOTION_INVALID /lineItems/0/promotionId");
        assertThat(PromotionRule.isApplied(BOUNDED, line().promotionId("p"))).isFalse();
        assertThat(PromotionRule.isApplied(BOUNDED, line().promotionId("p").termDuration("P1Y")))
                .isTrue();
        assertThat(PromotionRule.isApplied(UNLISTED, line())).isTrue();
    }
}
