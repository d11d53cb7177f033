package example;

import dev.cartwright.client.Carts;
import dev.cartwright.client.PartnerCenter;
import dev.cartwright.client.model.BillingCycle;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartCheckoutResult;
import dev.cartwright.client.model.CartLineItem;

/** Sells one item. */
public final class Shop {
    private static final String ITEM = "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P";

    private final PartnerCenter partner;

    public Shop(PartnerCenter partner) {
        this.partner = partner;
    }

    /** Puts one into a cart, thinks better of it, and buys so many; answers the order's id. */
    public String sell(String customer, int quantity) {
        Carts carts = partner.customers().byId(customer).carts();
        Cart cart = carts.create(new Cart()
                .addLineItemsItem(new CartLineItem()
                        .catalogItemId(ITEM)
                        .quantity(1)
                        .billingCycle(BillingCycle.MONTHLY)
                        .termDuration("P1M")));
        carts.byId(cart.getId()).update(found -> found.getLineItems().get(0).setQuantity(quantity));
        CartCheckoutResult result = carts.byId(cart.getId()).checkout();
        return result.getOrders().get(0).getId();
    }
}
