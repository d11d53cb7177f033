package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartStatus;
import java.time.OffsetDateTime;

/** What the service alone has decided about a cart, and what a change of it must keep. */
public record CartHead(String id, CartStatus status, OffsetDateTime created, OffsetDateTime expires) {

    static CartHead of(Cart cart) {
        return new CartHead(cart.getId(), cart.getStatus(), cart.getCreationTimestamp(), cart.getExpirationTimestamp());
    }
}
