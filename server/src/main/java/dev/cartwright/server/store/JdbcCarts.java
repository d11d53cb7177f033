package dev.cartwright.server.store;

import dev.cartwright.server.domain.CartHead;
import dev.cartwright.server.domain.CartStore;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartStatus;
import java.util.Optional;

record JdbcCarts(Documents documents) implements CartStore {
    private static final String FIND = """
            select document, version
            from cart
            where customer_id = ? and id = ?
            """;

    private static final String FIND_HEAD = """
            select status, created, expires, version
            from cart
            where customer_id = ? and id = ?
            """;

    private static final String SAVE = """
            insert into cart (customer_id, id, document, status, created, expires, version)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (customer_id, id) do update set
                document = excluded.document,
                status = excluded.status,
                created = excluded.created,
                expires = excluded.expires,
                version = cart.version + 1
            returning version
            """;

    private static final String REPLACE = """
            update cart
            set document = ?, version = ?, status = ?, created = ?, expires = ?
            where customer_id = ? and id = ?
            """;

    @Override
    public Optional<Versioned<Cart>> find(String customerId, String cartId) {
        return documents.find(FIND, customerId, cartId, Cart.class);
    }

    @Override
    public Optional<Versioned<CartHead>> findHead(String customerId, String cartId) {
        return documents
                .sql()
                .query(
                        "read the head of Cart " + cartId,
                        FIND_HEAD,
                        rows -> rows.next()
                                ? Optional.of(new Versioned<>(
                                        new CartHead(
                                                cartId,
                                                CartStatus.valueOf(rows.getString(1)),
                                                Moments.of(rows.getLong(2)),
                                                Moments.of(rows.getLong(3))),
                                        rows.getLong(4)))
                                : Optional.empty(),
                        customerId,
                        cartId);
    }

    @Override
    public Versioned<Cart> save(String customerId, Cart cart) {
        return documents.save(SAVE, cart.getId(), cart, text ->
                new Object[] {customerId, cart.getId(), text, status(cart), created(cart), expires(cart)});
    }

    @Override
    public Versioned<Cart> replace(String customerId, Versioned<CartHead> found, Cart cart) {
        long version = found.version() + 1;
        return documents.replace(REPLACE, cart.getId(), cart, version, text ->
                new Object[] {text, version, status(cart), created(cart), expires(cart), customerId, cart.getId()});
    }

    private static String status(Cart cart) {
        return cart.getStatus().name();
    }

    private static long created(Cart cart) {
        return Moments.number(cart.getCreationTimestamp());
    }

    private static long expires(Cart cart) {
        return Moments.number(cart.getExpirationTimestamp());
    }
}
