package dev.cartwright.client;

import dev.cartwright.client.generated.ApiException;
import dev.cartwright.client.generated.ApiResponse;
import dev.cartwright.client.generated.CartsApi;
import dev.cartwright.client.generated.OrdersApi;
import java.util.function.Function;

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

    <T> Call<T> call(GeneratedCall<T> generated) {
        Prepared<T> prepared = prepared(generated);
        return until(deadline -> pipeline.begin(prepared, settings, deadline));
    }

    /** A call that is made of several, which all end at its deadline. */
    <T> Call<T> until(Function<Deadline, Sending<T>> beginning) {
        return new Call<>(() -> beginning.apply(pipeline.deadline(settings)), pipeline);
    }

    /** One of those that an update sends. */
    <T> Sending<T> begin(GeneratedCall<T> generated, Deadline deadline) {
        return pipeline.begin(prepared(generated).ofUpdate(), settings, deadline);
    }

    Retries retries(Deadline deadline) {
        return pipeline.retries(settings, deadline);
    }

    private static <T> Prepared<T> prepared(GeneratedCall<T> generated) {
        try {
            return (Prepared<T>) generated.execute();
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
