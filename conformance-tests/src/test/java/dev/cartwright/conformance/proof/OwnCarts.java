package dev.cartwright.conformance.proof;

import dev.cartwright.client.CartById;
import dev.cartwright.client.Carts;
import dev.cartwright.client.Customers;
import dev.cartwright.client.PartnerCenterException;
import dev.cartwright.client.Response;
import dev.cartwright.client.model.BillingCycle;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** What callers do who share a client: each creates carts, gets and puts them, and knows what they must hold. Thread-safe. */
final class OwnCarts {
    private static final int MOST_QUANTITY = 1_000;

    private final Carts carts;
    private final Supplier<CartLineItem> lines;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final LongAdder answers = new LongAdder();
    private final LongAdder mixedUp = new LongAdder();
    private final LongAdder mixedUpIds = new LongAdder();
    private final AtomicLong failed = new AtomicLong();

    /** @param lines asked for a line of each new cart, to be filled by its caller */
    OwnCarts(Customers customers, Supplier<CartLineItem> lines) {
        this.carts = customers.byId(SampleServer.CUSTOMER).carts();
        this.lines = lines;
    }

    /** Goes on until that moment, by {@link System#nanoTime}. */
    void use(int caller, long end) {
        for (int made = 0; System.nanoTime() < end; made++) {
            try {
                useOne(Way.of(caller), "cart " + made + " of caller " + caller, 1 + made % MOST_QUANTITY);
            } catch (PartnerCenterException e) {
                if (failed.incrementAndGet() == 1) {
                    System.err.println(e);
                }
            }
        }
    }

    private void useOne(Way way, String name, int quantity) {
        CartLineItem line = lines.get()
                .catalogItemId(SampleServer.ITEM)
                .friendlyName(name)
                .quantity(quantity)
                .billingCycle(BillingCycle.MONTHLY)
                .termDuration("P1M");
        Cart created = judged(way.create().apply(carts, new Cart().addLineItemsItem(line)), name, quantity);
        CartById cart = carts.byId(created.getId());
        Cart found = judged(way.get().apply(cart), name, quantity);
        found.getLineItems().get(0).setQuantity(quantity + 1);
        Cart put = judged(way.put().apply(cart, found), name, quantity + 1);
        mixedUp.add(put.getId().equals(created.getId()) ? 0 : 1);
        judged(way.get().apply(cart), name, quantity + 1);
    }

    private Cart judged(Response<Cart> answer, String name, int quantity) {
        answers.increment();
        CartLineItem line = answer.value().getLineItems().get(0);
        boolean own = name.equals(line.getFriendlyName()) && quantity == line.getQuantity();
        mixedUp.add(own ? 0 : 1);
        boolean ownIds = answer.header("MS-RequestId").equals(Optional.of(answer.requestId()))
                && answer.header("MS-CorrelationId").equals(Optional.of(answer.correlationId()))
                && ids.add(answer.requestId());
        mixedUpIds.add(ownIds ? 0 : 1);
        return answer.value();
    }

    long answers() {
        return answers.sum();
    }

    /** Answers that hold another's cart, or another state of it. */
    long mixedUp() {
        return mixedUp.sum();
    }

    /** Answers that carry another call's ids. */
    long mixedUpIds() {
        return mixedUpIds.sum();
    }

    long failed() {
        return failed.get();
    }
}
