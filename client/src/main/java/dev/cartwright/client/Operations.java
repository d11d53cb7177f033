package dev.cartwright.client;

import dev.cartwright.client.generated.ApiException;
import dev.cartwright.client.generated.ApiResponse;
import dev.cartwright.client.generated.CartsApi;
import dev.cartwright.client.generated.OrdersApi;

/** The contract's operations over one transport, freed from the generated code's checked exception. */
final class Operations {
    private final CartsApi carts;
    private final OrdersApi orders;

    Operations(Transport transport) {
        carts = new CartsApi(transport);
        orders = new OrdersApi(transport);
    }

    CartsApi carts() {
        return carts;
    }

    OrdersApi orders() {
        return orders;
    }

    <T> T answer(GeneratedCall<T> call) {
        try {
            return call.execute().getData();
        } catch (ApiException e) {
            // Only thrown for a missing argument: our transport speaks PartnerCenterException.
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** One prepared call of the generated code. */
    interface GeneratedCall<T> {
        ApiResponse<T> execute() throws ApiException;
    }
}
