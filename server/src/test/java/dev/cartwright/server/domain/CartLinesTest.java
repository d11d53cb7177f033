package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.model.BillingCycle;
import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartLineItem;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartLinesTest {
    private static final Customer CUSTOMER = new Customer("d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d", "US", "USD");

    /** Every member that completing a line reads or writes. */
    private static final CatalogItem ITEM = new CatalogItem(
            "a:b:c",
            "Name of the item",
            "EUR",
            null,
            null,
            List.of(),
            List.of(new ContextVariable("scope", true, List.of("shared"))),
            List.of(new Promotion("p", List.of("P1Y"))),
            null,
            new Seats(1, 1),
            null,
            null,
            null);

    private static CartLineItem line() {
        return new CartLineItem()
                .id(7)
                .catalogItemId("a:b:c")
                .quantity(2)
                .billingCycle(BillingCycle.MONTHLY)
                .promotionId("p")
                .provisioningContext(Map.of("Scope", "shared"));
    }

    private static Cart cart() {
        return new Cart()
                .addLineItemsItem(line().addAddonItemsItem(line()))
                .addLineItemsItem(line().id(null).billingCycle(BillingCycle.ANNUAL))
                .addLineItemsItem(
                        line().catalogItemId("unlisted").currencyCode("usd").provisioningContext(null));
    }

    private static Stores noStores() {
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(), new Class<?>[] {Stores.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("nothing here asks the stores");
                });
    }

    @Test
    void completingACartThatIsCompleteChangesNothing() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
        CartLines lines = new CartLines(new Catalog(List.of(ITEM), CatalogItem.Defaults.NONE), new ServiceTime(clock));
        Cart once = cart();
        Cart twice = cart();

        lines.complete(noStores(), CUSTOMER, once);
        lines.complete(noStores(), CUSTOMER, twice);
        lines.complete(noStores(), CUSTOMER, twice);

        assertThat(once).isNotEqualTo(cart());
        assertThat(twice).isEqualTo(once);
    }
}
