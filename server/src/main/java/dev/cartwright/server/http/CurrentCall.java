package dev.cartwright.server.http;

import dev.cartwright.server.domain.StageFailure;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Hands a call to the resources on the same thread, and to whatever answers it later: Jersey's stages share nothing else that is typed. */
@SuppressWarnings("ThreadLocalUsage") // one instance a server, and it lives as long as the threads do
final class CurrentCall {
    private final ThreadLocal<@Nullable Entry> current = new ThreadLocal<>();

    /** The work knows the call; the thread, which goes on to others, forgets it however the work ends. */
    void during(String requestId, Call call, Runnable work) {
        during(new Entry(requestId, call), work);
    }

    private void during(Entry entry, Runnable work) {
        // An answer that was there at once is carried inside its own call.
        Entry outer = current.get();
        current.set(entry);
        try {
            work.run();
        } finally {
            current.set(outer);
        }
    }

    /** What is answered later is answered as a part of this call, on whatever thread; a failure comes as it was thrown. */
    <T> CompletionStage<T> carry(CompletionStage<T> answer) {
        Entry entry = entry();
        CompletableFuture<T> carried = new CompletableFuture<>();
        answer.whenComplete((value, failure) -> during(entry, () -> {
            if (failure == null) {
                carried.complete(value);
            } else {
                carried.completeExceptionally(StageFailure.unwrapped(failure));
            }
        }));
        return carried;
    }

    String requestId() {
        return entry().requestId;
    }

    Call call() {
        return entry().call;
    }

    private Entry entry() {
        return Objects.requireNonNull(current.get(), "no call has passed the gate");
    }

    private record Entry(String requestId, Call call) {}
}
