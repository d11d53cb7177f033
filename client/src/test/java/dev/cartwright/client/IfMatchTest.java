package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.Order;
import dev.cartwright.client.model.OrderStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of a caller who makes the condition himself. */
final class IfMatchTest extends ClientTest {
    private static final String TAG = "\"4\"";

    static Stream<Map.Entry<String, Function<IfMatchTest, Object>>> writes() {
        return Stream.<Map.Entry<String, Function<IfMatchTest, Object>>>of(
                Map.entry("PUT", test -> test.cart().ifMatch(TAG).put(new Cart())),
                Map.entry("PUT", test -> test.cart().ifMatch(TAG).putWithResponse(new Cart())),
                Map.entry(
                        "PUT",
                        test -> test.cart().ifMatch(TAG).putAsync(new Cart()).join()),
                Map.entry("POST", test -> test.cart().ifMatch(TAG).checkout()),
                Map.entry("POST", test -> test.cart().ifMatch(TAG).checkoutWithResponse()),
                Map.entry(
                        "POST", test -> test.cart().ifMatch(TAG).checkoutAsync().join()),
                Map.entry("PATCH", test -> test.order().ifMatch(TAG).patch(cancelled())),
                Map.entry("PATCH", test -> test.order().ifMatch(TAG).patchWithResponse(cancelled())),
                Map.entry(
                        "PATCH",
                        test -> test.order()
                                .ifMatch(TAG)
                                .patchAsync(cancelled())
                                .join()));
    }

    private static Order cancelled() {
        return new Order().status(OrderStatus.CANCELLED);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void everyWriteCarriesTheTag(Map.Entry<String, Function<IfMatchTest, Object>> write) {
        server.answers(200, "{}");

        write.getValue().apply(this);

        assertThat(server.onlyRequest().requestLine()).startsWith(write.getKey() + " ");
        assertThat(server.onlyRequest().header("If-Match")).isEqualTo(TAG);
    }

    @Test
    void withoutATagNothingCarriesOneAndAGetNeverDoes() {
        for (int i = 0; i < 5; i++) {
            server.answers(200, "{}");
        }

        cart().put(new Cart());
        cart().checkout();
        order().patch(cancelled());
        cart().ifMatch(TAG).get();
        order().ifMatch(TAG).get();

        assertThat(server.requests())
                .hasSize(5)
                .allSatisfy(request -> assertThat(request.header("If-Match")).isEmpty());
    }

    @Test
    void aTagThatNoLongerFitsIsAChangeOfSomebodyElse() {
        List<Runnable> writes = List.of(
                () -> cart().ifMatch(TAG).put(new Cart()),
                () -> cart().ifMatch(TAG).checkout(),
                () -> order().ifMatch(TAG).patch(cancelled()));
        writes.forEach(write -> server.answers(412, "{\"code\":2055}"));

        for (Runnable write : writes) {
            ChangedException changed = catchThrowableOfType(ChangedException.class, write::run);

            assertThat(changed.status()).isEqualTo(412);
            assertThat(changed.mayBeDone()).isFalse();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "4", "*", "W/\"4\"", "\"4\", \"5\"", "\"4", "\"a b\"", "\"\u00e4\"", "\"4\"\n"})
    void whatCanNeverMatchIsRefusedBeforeAnythingIsSent(String tag) {
        assertThatThrownBy(() -> cart().ifMatch(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The tag must be a strong one in its quotes");
        assertThatThrownBy(() -> order().ifMatch(tag)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUpdateTakesNoTag() {
        assertThatThrownBy(() -> cart().ifMatch(TAG).update(found -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An update makes its own condition: leave ifMatch out, or put the cart.");
    }

    @Test
    void whoDoesNotWaitLearnsTheTagToo() {
        for (int i = 0; i < 8; i++) {
            server.answers(200, "{\"items\":[]}", "ETag: " + TAG);
        }

        List<Response<?>> answers = List.of(
                carts().createAsyncWithResponse(new Cart()).join(),
                cart().getAsyncWithResponse().join(),
                cart().putAsyncWithResponse(new Cart()).join(),
                cart().checkoutAsyncWithResponse().join(),
                order().getAsyncWithResponse().join(),
                order().getWithPriceAsyncWithResponse().join(),
                order().patchAsyncWithResponse(cancelled()).join(),
                order().provisioningStatusAsyncWithResponse().join());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.tag()).contains(TAG));
    }
}
