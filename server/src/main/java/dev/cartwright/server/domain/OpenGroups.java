package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartCheckoutResult;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.OrderError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The order groups that a checkout still has to buy (decision 0019). */
final class OpenGroups {
    private OpenGroups() {}

    /**
     * The lines by group, in the order of first appearance.
     *
     * @param earlier what the checkout before this one answered
     */
    static Map<String, List<CartLineItem>> of(Cart cart, Optional<CartCheckoutResult> earlier) {
        Map<String, List<CartLineItem>> groups = CartLines.withAddons(cart.getLineItems()).stream()
                .collect(Collectors.groupingBy(CartLineItem::getOrderGroup, LinkedHashMap::new, Collectors.toList()));
        earlier.filter(OpenGroups::bought).ifPresent(result -> groups.keySet().retainAll(failed(result)));
        return groups;
    }

    /** A checkout that bought nothing leaves the cart as it was, so its groups may have changed since. */
    private static boolean bought(CartCheckoutResult result) {
        return result.getOrders() != null;
    }

    private static Set<String> failed(CartCheckoutResult result) {
        return result.getOrderErrors() == null
                ? Set.of()
                : result.getOrderErrors().stream()
                        .map(OrderError::getOrderGroupId)
                        .collect(Collectors.toSet());
    }
}
