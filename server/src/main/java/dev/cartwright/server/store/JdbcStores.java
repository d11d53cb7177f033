package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.AnswerStore;
import dev.cartwright.server.domain.CartStore;
import dev.cartwright.server.domain.CheckoutStore;
import dev.cartwright.server.domain.OrderStore;
import dev.cartwright.server.domain.SigningKeyStore;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.TermEnds;

record JdbcStores(
        CartStore carts,
        OrderStore orders,
        CheckoutStore checkouts,
        TermEnds termEnds,
        AnswerStore answers,
        SigningKeyStore signingKeys)
        implements Stores {

    static Stores on(Sql sql, ObjectMapper json) {
        JsonText text = new JsonText(json);
        Documents documents = new Documents(sql, text);
        return new JdbcStores(
                new JdbcCarts(documents),
                new JdbcOrders(documents),
                new JdbcCheckouts(documents),
                new JdbcTermEnds(sql),
                new JdbcAnswers(sql, text),
                new JdbcSigningKeys(sql));
    }
}
