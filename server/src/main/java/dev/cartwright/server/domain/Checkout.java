package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartCheckoutResult;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.CartStatus;
import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderError;
import dev.cartwright.server.model.ResourceAttributes;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Turns a cart into orders, one for each group of lines, in one write. Thread-safe. */
public final class Checkout {
    private final Transactions transactions;
    private final RepeatableWrites writes;
    private final Carts carts;
    private final OrderDocuments documents;
    private final OrderProgress progress;
    private final PlayedFailures failures;
    private final IdSource ids;
    private final ServiceTime time;

    public Checkout(Transactions transactions, Carts carts, Catalog catalog, IdSource ids, ServiceTime time) {
        this.transactions = transactions;
        this.writes = new RepeatableWrites(transactions, time);
        this.carts = carts;
        this.progress = new OrderProgress(catalog, time);
        this.documents = new OrderDocuments(catalog, ids, progress);
        this.failures = new PlayedFailures(catalog);
        this.ids = ids;
        this.time = time;
    }

    /** Buys the cart; repeated after a success it answers the same again, after a failed group it tries that again (decision 0003). */
    public CompletionStage<Versioned<CartCheckoutResult>> checkOut(Command command, String cartId) {
        Buyer buyer = command.buyer();
        return writes.write(command, CartCheckoutResult.class, stores -> {
                    Versioned<Cart> cart = carts.living(stores, buyer.customer(), cartId);
                    command.precondition().check(cart);
                    return new Versioned<>(checkOut(stores, buyer, cart.document()), cart.version());
                })
                .exceptionallyCompose(failure -> StageFailure.unwrapped(failure) instanceof PlayedRefusal refusal
                        ? refusedAfterNoting(buyer.customer(), cartId, refusal)
                        : CompletableFuture.failedStage(failure));
    }

    /** The refused checkout stored nothing, but the next one must know that it is not the first. */
    private CompletionStage<Versioned<CartCheckoutResult>> refusedAfterNoting(
            Customer customer, String cartId, PlayedRefusal refusal) {
        return transactions
                .writeAsync(stores -> noteAttempt(stores, customer, cartId.toLowerCase(Locale.ROOT)))
                .thenCompose(noted -> CompletableFuture.failedStage(refusal.fault()));
    }

    private static boolean noteAttempt(Stores stores, Customer customer, String cartId) {
        boolean isFirst = stores.checkouts().find(customer.id(), cartId).isEmpty();
        if (isFirst) {
            stores.checkouts().save(customer.id(), cartId, new CartCheckoutResult());
        }
        return isFirst;
    }

    private CartCheckoutResult checkOut(Stores stores, Buyer buyer, Cart cart) {
        Optional<CartCheckoutResult> earlier =
                stores.checkouts().find(buyer.customer().id(), cart.getId());
        Map<String, List<CartLineItem>> open = OpenGroups.of(cart, earlier);
        return open.isEmpty() ? earlier.orElseThrow() : buy(stores, buyer, cart, open, earlier);
    }

    /** A line whose error the caller has seen, and checks out nevertheless. */
    private static void refuseLinesInError(Cart cart) {
        String faulty = CartLines.byPointer(cart.getLineItems()).entrySet().stream()
                .filter(line -> line.getValue().getError() != null)
                .map(line -> line.getKey() + ": " + line.getValue().getError().getErrorDescription())
                .collect(Collectors.joining("; "));
        if (!faulty.isEmpty()) {
            throw new FaultException(FaultCode.CART_LINES_IN_ERROR, "Lines of the cart are in error: " + faulty);
        }
    }

    private CartCheckoutResult buy(
            Stores stores,
            Buyer buyer,
            Cart cart,
            Map<String, List<CartLineItem>> open,
            Optional<CartCheckoutResult> earlier) {
        refuseLinesInError(cart);
        Attempt attempt = earlier.isPresent() ? Attempt.LATER : Attempt.FIRST;
        failures.refuse(open.values(), attempt);
        OffsetDateTime now = time.now();
        CartCheckoutResult result = new CartCheckoutResult()
                .orders(earlier.map(CartCheckoutResult::getOrders).orElse(null))
                .attributes(new ResourceAttributes().objectType("CartCheckoutResult"));
        open.forEach((group, lines) -> failures.ofGroup(lines, attempt)
                .ifPresentOrElse(
                        failure -> result.addOrderErrorsItem(error(group, failure)),
                        () -> result.addOrdersItem(order(stores, buyer.customer(), cart, lines, now))));
        if (result.getOrders() != null && cart.getStatus() == CartStatus.ACTIVE) {
            cart.status(CartStatus.ORDERED).lastModifiedTimestamp(now).lastModifiedUser(buyer.user());
            stores.carts().save(buyer.customer().id(), cart);
        }
        stores.checkouts().save(buyer.customer().id(), cart.getId(), result);
        return result;
    }

    private static OrderError error(String group, Failure failure) {
        return new OrderError()
                .orderGroupId(group)
                .code(failure.code())
                .description(failure.description())
                .attributes(new ResourceAttributes().objectType("OrderError"));
    }

    private Order order(Stores stores, Customer customer, Cart cart, List<CartLineItem> lines, OffsetDateTime now) {
        Order order = documents.order(customer, freeId(stores, customer, lines), cart, lines, now);
        Versioned<Order> saved = stores.orders().save(customer.id(), order);
        lines.forEach(line ->
                TermEndRule.end(line, now).ifPresent(day -> stores.termEnds().add(customer.id(), day)));
        return LegacyTags.shown(progress.upToNow(saved)).document();
    }

    private String freeId(Stores stores, Customer customer, List<CartLineItem> lines) {
        if (OrderGroups.isLegacy(lines.get(0).getCatalogItemId())) {
            return ids.legacyOrderId();
        }
        String id = ids.orderId();
        while (stores.orders().find(customer.id(), id).isPresent()) {
            id = ids.orderId();
        }
        return id;
    }
}
