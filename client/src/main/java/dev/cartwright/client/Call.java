package dev.cartwright.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A call that can be made, in each of the ways that there are. */
final class Call<T> {
    private final Supplier<Sending<T>> beginning;
    private final Pipeline pipeline;

    /** @param beginning begins the call anew each time, and its deadline with it */
    Call(Supplier<Sending<T>> beginning, Pipeline pipeline) {
        this.beginning = beginning;
        this.pipeline = pipeline;
    }

    T value() {
        return response().value();
    }

    Response<T> response() {
        return pipeline.run(beginning);
    }

    CompletableFuture<T> async() {
        return pipeline.runAsync(beginning, Response::value);
    }

    CompletableFuture<Response<T>> asyncWithResponse() {
        return pipeline.runAsync(beginning, response -> response);
    }
}
