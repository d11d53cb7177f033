package dev.cartwright.server.store;

import dev.cartwright.server.domain.CartStore;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.model.Cart;
import java.util.Optional;

record JdbcCarts(Documents documents) implements CartStore {
    private static final String FIND = """
            select document, version
            from cart
            where customer_id = ? and id = ?
            """;

    private static final String SAVE = """
            insert into cart (customer_id, id, document, version)
            values (?, ?, ?, 1)
            on conflict (customer_id, id) do update set document = excluded.document, version = cart.version + 1
            returning version
            """;

    private static final String REPLACE = """
            update cart
            set document = ?, version = ?
            where customer_id = ? and id = ?
            """;

    @Override
    public Optional<Versioned<Cart>> find(String customerId, String cartId) {
        return documents.find(FIND, customerId, cartId, Cart.class);
    }

    @Override
    public Versioned<Cart> save(String customerId, Cart cart) {
        return documents.save(SAVE, customerId, cart.getId(), cart);
    }

    @Override
    public Versioned<Cart> replace(String customerId, Versioned<Cart> found, Cart cart) {
        return documents.replace(REPLACE, customerId, cart.getId(), cart, found.version() + 1);
    }
}
