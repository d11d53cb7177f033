package dev.cartwright.server.store;

import dev.cartwright.server.domain.CartStore;
import dev.cartwright.server.model.Cart;
import java.util.Optional;

record JdbcCarts(Documents documents) implements CartStore {
    private static final String FIND = """
            select document
            from cart
            where customer_id = ? and id = ?
            """;

    private static final String SAVE = """
            insert into cart (customer_id, id, document)
            values (?, ?, ?)
            on conflict (customer_id, id) do update set document = excluded.document
            """;

    @Override
    public Optional<Cart> find(String customerId, String cartId) {
        return documents.find(FIND, customerId, cartId, Cart.class);
    }

    @Override
    public void save(String customerId, Cart cart) {
        documents.save(SAVE, customerId, cart.getId(), cart);
    }
}
