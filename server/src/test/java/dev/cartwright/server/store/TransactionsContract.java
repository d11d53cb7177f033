package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.domain.AnswerKey;
import dev.cartwright.server.domain.RecordedAnswer;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every adapter promises of its writes and reads, all stores together; a subclass says which database. */
abstract class TransactionsContract extends StoresContract {

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
    void aClosedStoreIsUnavailable() {
        close();

        for (Callable<Boolean> use : List.<Callable<Boolean>>of(
                () -> transactions().write(stores -> true), () -> transactions().read(stores -> true))) {
            assertThatThrownBy(use::call)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessage("the store is closed");
        }
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> transactions().read(stores -> {
                    stores.carts().save("customer", cart("a", 1));
                    return true;
                }))
                .hasMessage("cannot store Cart a");
        assertThat(stored("customer", "a")).isEmpty();
    }

    @Test
    void ofTwoAtOnceUnderOneAnswerKeyOneIsRecordedAndTheOtherFindsIt() throws Exception {
        int keys = 20;
        int callers = 8;
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < keys * callers; i++) {
            AnswerKey key = new AnswerKey("partner", "createCart", String.valueOf(i / callers));
            String document = String.valueOf(i);
            calls.add(() -> answered(key, document));
        }

        List<String> answers = atOnce(calls);

        for (int key = 0; key < keys; key++) {
            assertThat(new HashSet<>(answers.subList(key * callers, (key + 1) * callers)))
                    .hasSize(1);
        }
        assertThat(counted()).isEqualTo(keys);
    }

    /** As the rules do it: gives the recorded answer, or does the work and records its answer. */
    private String answered(AnswerKey key, String document) {
        return transactions()
                .write(stores -> stores.answers().find(key, Order.class).orElseGet(() -> {
                    increment(stores);
                    Versioned<Order> order = new Versioned<>(new Order().id(document), 1);
                    RecordedAnswer<Order> answer = new RecordedAnswer<>("print", order, NOW);
                    stores.answers().save(key, answer);
                    return answer;
                }))
                .answer()
                .document()
                .getId();
    }

    @Test
    void concurrentWritesLoseNothingAndRefusedOnesLeaveTheOthersAlone() throws Exception {
        int writers = 16;
        int rounds = 25;
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            work.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    count(round % 5 == 0);
                }
                return true;
            });
        }

        atOnce(work);

        assertThat(counted()).isEqualTo(writers * rounds * 4 / 5);
    }

    private void count(boolean refused) {
        try {
            int counted = transactions().write(stores -> {
                int quantity = increment(stores);
                if (refused) {
                    throw new IllegalStateException("refused");
                }
                return quantity;
            });
            assertThat(counted()).isGreaterThanOrEqualTo(counted);
        } catch (IllegalStateException e) {
            assertThat(refused).isTrue();
        }
    }

    private static int increment(Stores stores) {
        int before = stores.carts()
                .find("customer", "counter")
                .map(counter -> quantity(counter.document()))
                .orElse(0);
        stores.carts().save("customer", cart("counter", before + 1));
        return before + 1;
    }

    private int counted() {
        return quantity(stored("customer", "counter").orElseThrow());
    }

    private static int quantity(Cart cart) {
        return cart.getLineItems().get(0).getQuantity();
    }

    /** What each answered, in their order. */
    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
