package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.cartwright.server.domain.AnswerKey;
import dev.cartwright.server.domain.CartHead;
import dev.cartwright.server.domain.RecordedAnswer;
import dev.cartwright.server.domain.StoredKey;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Transactions;
import dev.cartwright.server.domain.Versioned;
import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartCheckoutResult;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.CartStatus;
import dev.cartwright.server.model.Order;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter keeps, and how it is found again; a subclass says which database. */
abstract class StoresContract {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T12:00:00.1234567Z");

    /** An empty store. */
    abstract Transactions transactions();

    /** Closes it; a second time too. */
    abstract void close();

    static Cart empty(String id) {
        return new Cart()
                .id(id)
                .status(CartStatus.ACTIVE)
                .creationTimestamp(NOW)
                .expirationTimestamp(NOW.plusDays(7));
    }

    static Cart cart(String id, int quantity) {
        return empty(id).addLineItemsItem(new CartLineItem().quantity(quantity));
    }

    final Optional<Cart> stored(String customer, String id) {
        return transactions().read(stores -> stores.carts().find(customer, id)).map(Versioned::document);
    }

    /** What the connection that writes answers to a query, asked in the midst of a write. */
    static String setting(Function<Function<Stores, String>, String> write, String query) {
        return write.apply(stores -> {
            try (Statement statement = connection(stores).createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static Connection connection(Stores stores) {
        return ((JdbcCarts) stores.carts()).documents().sql().connection();
    }

    static void assertUnusable(StoreUrl url, String... said) {
        assertThatThrownBy(() -> Database.open(url, JSON).close())
                .isInstanceOf(UnusableStoreException.class)
                .message()
                .contains(said)
                .doesNotContain("secret");
    }

    @Test
    void theDayOnWhichATermEndsIsKnownToItsCustomerAlone() {
        LocalDate day = LocalDate.parse("2027-11-20");
        for (int times = 0; times < 2; times++) {
            transactions().write(stores -> {
                stores.termEnds().add("customer", day);
                return true;
            });
        }

        assertThat(hasTermEnd("customer", day)).isTrue();
        assertThat(hasTermEnd("customer", day.plusDays(1))).isFalse();
        assertThat(hasTermEnd("other", day)).isFalse();
    }

    private boolean hasTermEnd(String customer, LocalDate day) {
        return transactions().read(stores -> stores.termEnds().has(customer, day));
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
            assertThat(stores.carts().find("customer", "a")).contains(new Versioned<>(cart("a", 1), 1));
            assertThat(stores.orders().find("customer", "o")).contains(new Versioned<>(new Order().id("o"), 1));
            assertThat(stores.checkouts().find("customer", "a").orElseThrow().getOrders())
                    .hasSize(1);
            return true;
        });
    }

    @Test
    void aTextIsReadBackWhateverCharactersItHas() {
        String text = "\0\u0001\u001f\u007f\u0085\u2028\ufffe\uffff\ud83d\ude00\"'\\";
        Cart cart = empty("a")
                .addLineItemsItem(new CartLineItem().friendlyName(text).provisioningContext(Map.of(text, text)));

        transactions().write(stores -> stores.carts().save("customer", cart));

        assertThat(stored("customer", "a")).contains(cart);
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
    void eachSaveOfADocumentAnswersTheNextVersion() {
        List<Long> versions = transactions()
                .write(stores -> List.of(
                        stores.carts().save("customer", cart("a", 1)).version(),
                        stores.carts().save("customer", cart("a", 2)).version(),
                        stores.carts().save("other", cart("a", 1)).version(),
                        stores.orders().save("customer", new Order().id("o")).version(),
                        stores.orders().save("customer", new Order().id("o")).version()));

        assertThat(versions).containsExactly(1L, 2L, 1L, 1L, 2L);
        transactions().read(stores -> {
            assertThat(stores.carts().find("customer", "a")).contains(new Versioned<>(cart("a", 2), 2));
            assertThat(stores.orders().find("customer", "o")).contains(new Versioned<>(new Order().id("o"), 2));
            return true;
        });
    }

    @Test
    void theHeadOfACartIsThatOfTheLatestStored() {
        Cart ordered = cart("a", 1).status(CartStatus.ORDERED).expirationTimestamp(NOW.plusDays(8));
        Cart later = cart("a", 2).creationTimestamp(NOW.plusNanos(100));

        Versioned<Cart> replaced = transactions().write(stores -> {
            assertThat(stores.carts().findHead("customer", "a")).isEmpty();
            stores.carts().save("customer", cart("a", 1));
            stores.carts().save("customer", ordered);
            assertThat(stores.carts().findHead("customer", "a"))
                    .contains(new Versioned<>(
                            new CartHead("a", CartStatus.ORDERED, NOW, ordered.getExpirationTimestamp()), 2));
            return stores.carts()
                    .replace(
                            "customer", stores.carts().findHead("customer", "a").orElseThrow(), later);
        });

        assertThat(replaced.version()).isEqualTo(3);
        transactions().read(stores -> {
            assertThat(stores.carts().find("customer", "a")).contains(new Versioned<>(later, 3));
            assertThat(stores.carts().findHead("customer", "a"))
                    .contains(new Versioned<>(
                            new CartHead("a", CartStatus.ACTIVE, NOW.plusNanos(100), NOW.plusDays(7)), 3));
            assertThat(stores.carts().findHead("other", "a")).isEmpty();
            return true;
        });
    }

    @Test
    void anAnswerIsKeptUnderItsWholeKeyToTheLastDigit() {
        AnswerKey key = new AnswerKey("partner", "createCart", "1");
        Order priced = new Order().id("o").totalPrice(new BigDecimal("1.10"));
        RecordedAnswer<Order> answer = new RecordedAnswer<>("print", new Versioned<>(priced, 3), NOW.plusNanos(100));

        transactions().write(stores -> {
            stores.answers().save(key, answer("old", NOW));
            stores.answers().save(key, answer);
            return true;
        });

        transactions().read(stores -> {
            assertThat(stores.answers().find(key, Order.class)).contains(answer);
            assertThat(stores.answers().find(new AnswerKey("other", "createCart", "1"), Order.class))
                    .isEmpty();
            assertThat(stores.answers().find(new AnswerKey("partner", "updateCart", "1"), Order.class))
                    .isEmpty();
            assertThat(stores.answers().find(new AnswerKey("partner", "createCart", "2"), Order.class))
                    .isEmpty();
            return true;
        });
    }

    @Test
    void oldAnswersAreForgottenInChunksTheOldestFirst() {
        transactions().write(stores -> {
            for (int hour = 0; hour < 5; hour++) {
                stores.answers().save(hour(hour), answer("print", NOW.plusHours(hour)));
            }
            return true;
        });

        int first = transactions().write(stores -> stores.answers().forgetBefore(NOW.plusHours(3), 2));
        assertThat(first).isEqualTo(2);
        assertThat(hours()).containsExactly(2, 3, 4);

        int second = transactions().write(stores -> stores.answers().forgetBefore(NOW.plusHours(3), 2));
        assertThat(second).isEqualTo(1);
        assertThat(hours()).containsExactly(3, 4);
    }

    private static RecordedAnswer<Order> answer(String fingerprint, OffsetDateTime recorded) {
        return new RecordedAnswer<>(fingerprint, new Versioned<>(new Order().id("o"), 1), recorded);
    }

    private static AnswerKey hour(int hour) {
        return new AnswerKey("partner", "createCart", String.valueOf(hour));
    }

    private List<Integer> hours() {
        return transactions()
                .read(stores -> IntStream.range(0, 5)
                        .filter(hour ->
                                stores.answers().find(hour(hour), Order.class).isPresent())
                        .boxed()
                        .toList());
    }

    @Test
    void signingKeysAreAllAnsweredTheOldestFirstAndCanBeRemoved() {
        StoredKey old = new StoredKey("z", "{\"kty\":\"EC\"}", NOW);
        StoredKey recent = new StoredKey("a", "{}", NOW.plusNanos(100));
        transactions().write(stores -> {
            stores.signingKeys().save(recent);
            stores.signingKeys().save(old);
            return true;
        });
        assertThat(transactions()
                        .<List<StoredKey>>read(stores -> stores.signingKeys().all()))
                .containsExactly(old, recent);

        transactions().write(stores -> {
            stores.signingKeys().remove("z");
            return true;
        });

        assertThat(transactions()
                        .<List<StoredKey>>read(stores -> stores.signingKeys().all()))
                .containsExactly(recent);
    }

    @Test
    void anotherCustomersDocumentIsNotFound() {
        transactions().write(stores -> {
            stores.carts().save("customer", cart("a", 1));
            return true;
        });

        assertThat(stored("other", "a")).isEmpty();
    }
}
