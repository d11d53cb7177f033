package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartStatus;
import dev.cartwright.server.model.ResourceAttributes;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Opens, answers and replaces carts. Thread-safe. */
public final class Carts {
    private static final Period LIFETIME = Period.ofDays(7);

    private final Transactions transactions;
    private final RepeatableWrites writes;
    private final CartLines lines;
    private final IdSource ids;
    private final ServiceTime time;

    public Carts(Transactions transactions, Catalog catalog, IdSource ids, ServiceTime time) {
        this.transactions = transactions;
        this.writes = new RepeatableWrites(transactions, time);
        this.lines = new CartLines(catalog, time);
        this.ids = ids;
        this.time = time;
    }

    /** Stores the sent cart, which is valid and without server-owned members, completed. */
    public CompletionStage<Versioned<Cart>> create(Command command, Cart sent) {
        return writes.write(command, Cart.class, stores -> {
            lines.complete(stores, command.buyer().customer(), sent);
            OffsetDateTime now = time.now();
            sent.id(ids.cartId())
                    .creationTimestamp(now)
                    .expirationTimestamp(now.plus(LIFETIME))
                    .status(CartStatus.ACTIVE);
            complete(command.buyer(), sent, now);
            return stores.carts().save(command.buyer().customer().id(), sent);
        });
    }

    public Versioned<Cart> find(Customer customer, String cartId) {
        return transactions.read(stores -> living(stores, customer, cartId));
    }

    /**
     * Replaces the whole cart; the id of the path says which one (decision 0002).
     *
     * @param sent a valid cart without server-owned members; taken over and completed
     */
    public CompletionStage<Versioned<Cart>> replace(Command command, String cartId, Cart sent) {
        Buyer buyer = command.buyer();
        return writes.write(command, Cart.class, stores -> {
            lines.complete(stores, buyer.customer(), sent);
            Versioned<CartHead> found = living(stores.carts()::findHead, Function.identity(), buyer.customer(), cartId);
            command.precondition().check(found);
            CartHead stored = found.document();
            if (stored.status() == CartStatus.ORDERED) {
                throw new FaultException(
                        FaultCode.CART_ALREADY_ORDERED, "The cart was checked out; a cart is changed before that.");
            }
            sent.id(stored.id())
                    .creationTimestamp(stored.created())
                    .expirationTimestamp(stored.expires())
                    .status(stored.status());
            complete(buyer, sent, time.now());
            return stores.carts().replace(buyer.customer().id(), found, sent);
        });
    }

    /** The cart as long as it lives. */
    Versioned<Cart> living(Stores stores, Customer customer, String cartId) {
        return living(stores.carts()::find, CartHead::of, customer, cartId);
    }

    /** An expired cart is as unknown as one that never was (decision 0003). */
    private <T> Versioned<T> living(
            BiFunction<String, String, Optional<Versioned<T>>> find,
            Function<T, CartHead> head,
            Customer customer,
            String cartId) {
        return find.apply(customer.id(), cartId.toLowerCase(Locale.ROOT))
                .filter(cart -> head.apply(cart.document()).expires().isAfter(time.now()))
                .orElseThrow(() -> new FaultException(
                        FaultCode.CART_UNKNOWN, "The customer has no cart " + cartId + ", or it has expired."));
    }

    private static void complete(Buyer buyer, Cart cart, OffsetDateTime now) {
        cart.lastModifiedTimestamp(now)
                .lastModifiedUser(buyer.user())
                .links(Links.ofCart(buyer.customer(), cart.getId()))
                .attributes(new ResourceAttributes().objectType("Cart"));
    }
}
