package dev.cartwright.server.store;

import dev.cartwright.server.domain.CheckoutStore;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.model.CartCheckoutResult;
import java.util.Optional;

record JdbcCheckouts(Documents documents) implements CheckoutStore {
    private static final String FIND = """
            select document, version
            from checkout
            where customer_id = ? and cart_id = ?
            """;

    private static final String SAVE = """
            insert into checkout (customer_id, cart_id, document, version)
            values (?, ?, ?, 1)
            on conflict (customer_id, cart_id) do update set document = excluded.document, version = checkout.version + 1
            returning version
            """;

    @Override
    public Optional<CartCheckoutResult> find(String customerId, String cartId) {
        return documents
                .find(FIND, customerId, cartId, CartCheckoutResult.class)
                .map(Versioned::document);
    }

    @Override
    public void save(String customerId, String cartId, CartCheckoutResult result) {
        documents.save(SAVE, cartId, result, text -> new Object[] {customerId, cartId, text});
    }
}
