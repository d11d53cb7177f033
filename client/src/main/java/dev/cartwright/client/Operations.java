package dev.cartwright.client;

import dev.cartwright.client.generated.ApiException;
import dev.cartwright.client.generated.ApiResponse;
import dev.cartwright.client.generated.CartsApi;
import dev.cartwright.client.generated.OrdersApi;

/** The contract's operations as calls of one client, freed from the generated code's checked exception. */
final class Operations {
    private final CartsApi carts;
    private final OrdersApi orders;
    private final Pipeline pipeline;
    private final Settings settings;

    Operations(Preparation preparation, Pipeline pipeline, Settings settings) {
        this.carts = new CartsApi(preparation);
        this.orders = new OrdersApi(preparation);
        this.pipeline = pipeline;
        this.settings = settings;
    }

    CartsApi carts() {
        return carts;
    }

    OrdersApi orders() {
        return orders;
    }

    /** Whether the caller has chosen the id, which then stands for one write. */
    boolean haveOneId() {
        return settings.requestId().isPresent();
    }

    /** Of one call that begins now. */
    Deadline deadline() {
        return pipeline.deadline(settings);
    }

    <T> Call<T> call(GeneratedCall<T> generated) {
        try {
            return new Call<>((Prepared<T>) generated.execute(), pipeline, settings);
        } catch (ApiException e) {
            // Only thrown for a missing argument: nothing is sent yet.
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** One call of the generated code, which prepares it. */
    interface GeneratedCall<T> {
        ApiResponse<T> execute() throws ApiException;
    }
}
