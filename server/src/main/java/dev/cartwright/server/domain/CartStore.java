package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import java.util.Optional;

/**
 * Carts by customer and id.
 *
 * <p>A cart of another customer is not found. What {@link #find} returns is the caller's own copy.
 */
public interface CartStore {
    Optional<Versioned<Cart>> find(String customerId, String cartId);

    /** The same without what the caller decides: that need not be read. */
    Optional<Versioned<CartHead>> findHead(String customerId, String cartId);

    /**
     * Stores the whole cart under its id, in place of one that may be there. Refused outside a write.
     *
     * @return the cart with its new version
     */
    Versioned<Cart> save(String customerId, Cart cart);

    /**
     * Stores the whole cart in place of the one that was found in the same write, under the same id. Refused outside a write.
     *
     * @return the cart with its new version
     */
    Versioned<Cart> replace(String customerId, Versioned<CartHead> found, Cart cart);
}
