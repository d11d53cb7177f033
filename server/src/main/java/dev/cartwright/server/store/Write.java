package dev.cartwright.server.store;

import dev.cartwright.server.domain.Stores;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One waiting write: first run, perhaps several times, then answered once the group is committed. */
final class Write<T> {
    private final Function<Stores, T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable refusal;

    Write(Function<Stores, T> work) {
        this.work = work;
    }

    /** Only the last run counts. */
    void run(Stores stores) {
        result = null;
        refusal = null;
        try {
            result = work.apply(stores);
        } catch (RuntimeException | Error e) {
            refusal = e;
        }
    }

    boolean isRefused() {
        return refusal != null;
    }

    /** To be called after the commit: a refusal too may rest on what the group wrote before it. */
    void answer() {
        if (refusal != null) {
            answer.completeExceptionally(refusal);
        } else {
            answer.complete(result);
        }
    }

    void fail(RuntimeException cause) {
        answer.completeExceptionally(cause);
    }

    CompletionStage<T> stage() {
        return answer;
    }
}
