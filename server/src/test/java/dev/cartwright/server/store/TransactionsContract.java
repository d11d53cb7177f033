package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.cartwright.server.domain.Transactions;
import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartCheckoutResult;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every adapter of the ports promises; a subclass says which database. */
abstract class TransactionsContract {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** An empty store. */
    abstract Transactions transactions();

    private static Cart cart(String id, int quantity) {
        return new Cart().id(id).addLineItemsItem(new CartLineItem().quantity(quantity));
    }

    final Optional<Cart> stored(String customer, String id) {
        return transactions().read(stores -> stores.carts().find(customer, id));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        transactions().write(stores -> {
            stores.carts().save("customer", cart("a", 1));
            stores.orders().save("customer", new Order().id("o"));
            stores.checkouts().save("customer", "a", new CartCheckoutResult().orders(List.of(new Order().id("o"))));
            return true;
        });

        transactions().read(stores -> {
            assertThat(stores.carts().find("customer", "a")).contains(cart("a", 1));
            assertThat(stores.orders().find("customer", "o")).contains(new Order().id("o"));
            assertThat(stores.checkouts().find("customer", "a").orElseThrow().getOrders())
                    .hasSize(1);
            return true;
        });
    }

    @Test
    void aSecondSaveReplacesTheFirst() {
        transactions().write(stores -> {
            stores.carts().save("customer", cart("a", 1));
            stores.carts().save("customer", cart("a", 2));
            return true;
        });

        assertThat(stored("customer", "a")).contains(cart("a", 2));
    }

    @Test
    void anotherCustomersDocumentIsNotFound() {
        transactions().write(stores -> {
            stores.carts().save("customer", cart("a", 1));
            return true;
        });

        assertThat(stored("other", "a")).isEmpty();
    }

    @Test
    void aRefusedWriteStoresNothingAndItsExceptionReachesTheCaller() {
        IllegalStateException refusal = new IllegalStateException("no");

        assertThatThrownBy(() -> transactions().write(stores -> {
                    stores.carts().save("customer", cart("a", 1));
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(stored("customer", "a")).isEmpty();
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> transactions().read(stores -> {
                    stores.carts().save("customer", cart("a", 1));
                    return true;
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot store Cart a");
    }

    @Test
    void concurrentWritesLoseNothingAndRefusedOnesLeaveTheOthersAlone() throws Exception {
        int writers = 16;
        int rounds = 50;
        transactions().write(stores -> {
            stores.carts().save("customer", cart("counter", 0));
            return true;
        });
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            work.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    count(round % 5 == 0);
                }
                return null;
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        Cart counter = transactions()
                .read(stores -> stores.carts().find("customer", "counter"))
                .orElseThrow();
        assertThat(counter.getLineItems().get(0).getQuantity()).isEqualTo(writers * rounds * 4 / 5);
    }

    private void count(boolean refused) {
        try {
            int counted = transactions().write(stores -> {
                Cart counter = stores.carts().find("customer", "counter").orElseThrow();
                int quantity = counter.getLineItems().get(0).getQuantity() + 1;
                stores.carts().save("customer", cart("counter", quantity));
                if (refused) {
                    throw new IllegalStateException("refused");
                }
                return quantity;
            });
            int stored = transactions()
                    .read(stores -> stores.carts().find("customer", "counter"))
                    .orElseThrow()
                    .getLineItems()
                    .get(0)
                    .getQuantity();
            assertThat(stored).isGreaterThanOrEqualTo(counted);
        } catch (IllegalStateException e) {
            assertThat(refused).isTrue();
        }
    }
}
