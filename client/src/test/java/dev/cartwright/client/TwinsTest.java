package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.Order;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each call in its four ways: they send the same and bring the same. */
final class TwinsTest extends ClientTest {
    private enum Twins {
        CREATE(
                test -> test.carts().create(new Cart()),
                test -> test.carts().createWithResponse(new Cart()),
                test -> test.carts().createAsync(new Cart()),
                test -> test.carts().createAsyncWithResponse(new Cart())),
        GET(
                test -> test.cart().get(),
                test -> test.cart().getWithResponse(),
                test -> test.cart().getAsync(),
                test -> test.cart().getAsyncWithResponse()),
        PUT(
                test -> test.cart().put(new Cart()),
                test -> test.cart().putWithResponse(new Cart()),
                test -> test.cart().putAsync(new Cart()),
                test -> test.cart().putAsyncWithResponse(new Cart())),
        CHECKOUT(
                test -> test.cart().checkout(),
                test -> test.cart().checkoutWithResponse(),
                test -> test.cart().checkoutAsync(),
                test -> test.cart().checkoutAsyncWithResponse()),
        GET_ORDER(
                test -> test.order().get(),
                test -> test.order().getWithResponse(),
                test -> test.order().getAsync(),
                test -> test.order().getAsyncWithResponse()),
        GET_ORDER_WITH_PRICE(
                test -> test.order().getWithPrice(),
                test -> test.order().getWithPriceWithResponse(),
                test -> test.order().getWithPriceAsync(),
                test -> test.order().getWithPriceAsyncWithResponse()),
        PATCH(
                test -> test.order().patch(new Order()),
                test -> test.order().patchWithResponse(new Order()),
                test -> test.order().patchAsync(new Order()),
                test -> test.order().patchAsyncWithResponse(new Order())),
        PROVISIONING_STATUS(
                test -> test.order().provisioningStatus(),
                test -> test.order().provisioningStatusWithResponse(),
                test -> test.order().provisioningStatusAsync(),
                test -> test.order().provisioningStatusAsyncWithResponse());

        private final Function<TwinsTest, Object> value;
        private final Function<TwinsTest, Response<?>> response;
        private final Function<TwinsTest, CompletableFuture<?>> async;
        private final Function<TwinsTest, CompletableFuture<? extends Response<?>>> asyncWithResponse;

        Twins(
                Function<TwinsTest, Object> value,
                Function<TwinsTest, Response<?>> response,
                Function<TwinsTest, CompletableFuture<?>> async,
                Function<TwinsTest, CompletableFuture<? extends Response<?>>> asyncWithResponse) {
            this.value = value;
            this.response = response;
            this.async = async;
            this.asyncWithResponse = asyncWithResponse;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theySendTheSameAndBringTheSame(Twins twins) {
        for (int i = 0; i < 4; i++) {
            server.answers(200, "{\"new\":7}");
        }

        Object value = twins.value.apply(this);
        Response<?> response = twins.response.apply(this);
        Object later = twins.async.apply(this).join();
        Response<?> responseLater = twins.asyncWithResponse.apply(this).join();

        assertThat(List.of(response.value(), later, responseLater.value())).containsOnly(value);
        assertThat(List.of(response.status(), responseLater.status())).containsOnly(200);
        assertThat(server.requests())
                .hasSize(4)
                .extracting(request -> request.requestLine() + request.body())
                .containsOnly(server.requests().get(0).requestLine()
                        + server.requests().get(0).body());
        assertThat(server.requests().get(1).header("MS-RequestId")).isEqualTo(response.requestId());
        assertThat(server.requests().get(3).header("MS-RequestId")).isEqualTo(responseLater.requestId());
    }
}
