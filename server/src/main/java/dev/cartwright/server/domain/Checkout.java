package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartCheckoutResult;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.CartStatus;
import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderError;
import dev.cartwright.server.model.ResourceAttributes;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns a cart into orders, one for each group of lines, in one write. Thread-safe. */
public final class Checkout {
    private final RepeatableWrites writes;
    private final Carts carts;
    private final OrderDocuments documents;
    private final Catalog catalog;
    private final IdSource ids;
    private final ServiceTime time;

    public Checkout(Transactions transactions, Carts carts, Catalog catalog, IdSource ids, ServiceTime time) {
        this.writes = new RepeatableWrites(transactions, time);
        this.carts = carts;
        this.documents = new OrderDocuments(catalog, ids);
        this.catalog = catalog;
        this.ids = ids;
        this.time = time;
    }

    /** Buys the cart; repeated after a success it answers the same again (decision 0003). */
    public CartCheckoutResult checkOut(Command command, String cartId) {
        Buyer buyer = command.buyer();
        return writes.write(command, CartCheckoutResult.class, stores -> {
                    Versioned<Cart> cart = carts.living(stores, buyer.customer(), cartId);
                    command.precondition().check(cart);
                    Optional<CartCheckoutResult> earlier = stores.checkouts()
                            .find(buyer.customer().id(), cart.document().getId());
                    return new Versioned<>(
                            earlier.orElseGet(() -> buy(stores, buyer, cart.document())), cart.version());
                })
                .document();
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

    private CartCheckoutResult buy(Stores stores, Buyer buyer, Cart cart) {
        refuseLinesInError(cart);
        OffsetDateTime now = time.now();
        CartCheckoutResult result =
                new CartCheckoutResult().attributes(new ResourceAttributes().objectType("CartCheckoutResult"));
        groups(cart)
                .forEach((group, lines) -> failure(lines)
                        .ifPresentOrElse(
                                failure -> result.addOrderErrorsItem(error(group, failure)),
                                () -> result.addOrdersItem(order(stores, buyer.customer(), cart, lines, now))));
        if (result.getOrders() != null) {
            cart.status(CartStatus.ORDERED).lastModifiedTimestamp(now).lastModifiedUser(buyer.user());
            stores.carts().save(buyer.customer().id(), cart);
            stores.checkouts().save(buyer.customer().id(), cart.getId(), result);
        }
        return result;
    }

    /** By order of first appearance. */
    private static Map<String, List<CartLineItem>> groups(Cart cart) {
        return CartLines.withAddons(cart.getLineItems()).stream()
                .collect(Collectors.groupingBy(CartLineItem::getOrderGroup, LinkedHashMap::new, Collectors.toList()));
    }

    private Optional<CatalogItem.Failure> failure(List<CartLineItem> lines) {
        return lines.stream()
                .map(line -> catalog.item(line.getCatalogItemId()).failureAt(CatalogItem.Failure.Stage.CHECKOUT))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static OrderError error(String group, CatalogItem.Failure failure) {
        return new OrderError()
                .orderGroupId(group)
                .code(failure.code())
                .description(failure.description())
                .attributes(new ResourceAttributes().objectType("OrderError"));
    }

    private Order order(Stores stores, Customer customer, Cart cart, List<CartLineItem> lines, OffsetDateTime now) {
        String id = ids.orderId();
        while (stores.orders().find(customer.id(), id).isPresent()) {
            id = ids.orderId();
        }
        Order order = documents.order(customer, id, cart, lines, now);
        return LegacyTags.shown(stores.orders().save(customer.id(), order)).document();
    }
}
