package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.model.BillingCycle;
import dev.cartwright.server.model.CartLineItem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineRulesTest {

    private static List<Integer> numbered(Integer... given) {
        List<CartLineItem> lines =
                Arrays.stream(given).map(id -> new CartLineItem().id(id)).toList();
        LineIds.assign(lines);
        return lines.stream().map(CartLineItem::getId).toList();
    }

    private static CartLineItem line(String item, BillingCycle cycle, String currency) {
        return new CartLineItem().catalogItemId(item).billingCycle(cycle).currencyCode(currency);
    }

    private static List<String> grouped(CartLineItem... lines) {
        OrderGroups.assign(List.of(lines));
        return Arrays.stream(lines).map(CartLineItem::getOrderGroup).toList();
    }

    @Test
    void aUniqueIdStaysAndTheOthersGetTheLowestFree() {
        assertThat(numbered(null, null)).containsExactly(0, 1);
        assertThat(numbered(1, null, 0, null)).containsExactly(1, 2, 0, 3);
        assertThat(numbered(5, 5, null)).containsExactly(5, 0, 1);
    }

    @Test
    void linesOfOneBillingCycleAndCurrencyFormAGroup() {
        assertThat(grouped(
                        line("a:b:c", BillingCycle.MONTHLY, "USD"),
                        line("a:b:c", BillingCycle.ANNUAL, "USD"),
                        line("d:e:f", BillingCycle.MONTHLY, "USD"),
                        line("d:e:f", BillingCycle.MONTHLY, "EUR")))
                .containsExactly("0", "1", "0", "2");
    }

    @Test
    void addOnsBelongToTheGroupOfTheirBaseLineWhateverTheirOwnTerms() {
        CartLineItem nested = line("a:b:c", BillingCycle.TRIENNIAL, "USD");
        CartLineItem addon = line("addon", BillingCycle.ANNUAL, "EUR").addAddonItemsItem(nested);
        CartLineItem base = line("base", BillingCycle.MONTHLY, "USD").addAddonItemsItem(addon);
        CartLineItem next = line("next", BillingCycle.ANNUAL, "EUR");

        assertThat(grouped(base, next)).containsExactly("OMS-0", "OMS-1");
        assertThat(addon.getOrderGroup()).isEqualTo("OMS-0");
        assertThat(nested.getOrderGroup()).isEqualTo("OMS-0");
    }

    @Test
    void legacyOffersKeepToThemselves() {
        assertThat(grouped(
                        line("offer", BillingCycle.MONTHLY, "USD"),
                        line("a:b:c", BillingCycle.MONTHLY, "USD"),
                        line("other", BillingCycle.ANNUAL, "USD"),
                        line("other", BillingCycle.MONTHLY, "USD")))
                .containsExactly("OMS-0", "0", "OMS-1", "OMS-0");
    }
}
