package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartLinks;
import dev.cartwright.server.model.Link;
import dev.cartwright.server.model.OrderLineItemLinks;
import dev.cartwright.server.model.OrderLinks;
import java.util.List;
import java.util.Optional;

/** The links of carts and orders: relative, without version segment and trailing slash (decision 0014). */
final class Links {
    private Links() {}

    static CartLinks ofCart(Customer customer, String cartId) {
        return new CartLinks().self(get("/customers/" + customer.id() + "/carts/" + cartId));
    }

    static OrderLinks ofOrder(Customer customer, String orderId) {
        String order = "/customers/" + customer.id() + "/orders/" + orderId;
        return new OrderLinks()
                .self(get(order))
                .provisioningStatus(get(order + "/provisioningstatus"))
                .patchOperation(link(order, "PATCH"));
    }

    /** Absent for legacy offers, which are no products of the catalogue. */
    static Optional<OrderLineItemLinks> ofLine(Customer customer, String offerId) {
        if (OrderGroups.isLegacy(offerId)) {
            return Optional.empty();
        }
        String[] parts = offerId.split(":", -1);
        String product = "/products/" + parts[0];
        String sku = product + "/skus/" + parts[1];
        String availability = sku + "/availabilities/" + parts[2];
        String market = "?country=" + customer.country();
        return Optional.of(new OrderLineItemLinks()
                .product(get(product + market))
                .sku(get(sku + market))
                .availability(get(availability + market)));
    }

    private static Link get(String uri) {
        return link(uri, "GET");
    }

    private static Link link(String uri, String method) {
        return new Link().uri(uri).method(method).headers(List.of());
    }
}
