package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartCheckoutResult;
import java.util.Optional;

/** What the last checkout of a cart answered, by customer and cart id, to be answered again or gone on from. */
public interface CheckoutStore {
    Optional<CartCheckoutResult> find(String customerId, String cartId);

    /** Refused outside a write. */
    void save(String customerId, String cartId, CartCheckoutResult result);
}
