package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.CartStore;
import dev.cartwright.server.domain.CheckoutStore;
import dev.cartwright.server.domain.OrderStore;
import dev.cartwright.server.domain.Stores;
import java.sql.Connection;

record JdbcStores(CartStore carts, OrderStore orders, CheckoutStore checkouts) implements Stores {

    static Stores on(Connection connection, ObjectMapper json) {
        Documents documents = new Documents(connection, json);
        return new JdbcStores(new JdbcCarts(documents), new JdbcOrders(documents), new JdbcCheckouts(documents));
    }
}
