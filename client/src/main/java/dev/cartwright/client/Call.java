package dev.cartwright.client;

import java.util.concurrent.CompletableFuture;

/** One prepared call, in the three ways in which it can be made. */
final class Call<T> {
    private final Prepared<T> prepared;
    private final Pipeline pipeline;
    private final Settings settings;

    Call(Prepared<T> prepared, Pipeline pipeline, Settings settings) {
        this.prepared = prepared;
        this.pipeline = pipeline;
        this.settings = settings;
    }

    T value() {
        return response().value();
    }

    Response<T> response() {
        return response(pipeline.deadline(settings));
    }

    /** Together with other calls that end at the same moment. */
    Response<T> response(Deadline deadline) {
        return pipeline.run(prepared, settings, deadline);
    }

    CompletableFuture<T> async() {
        return pipeline.runAsync(prepared, settings, Response::value);
    }
}
