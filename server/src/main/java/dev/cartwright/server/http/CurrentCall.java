package dev.cartwright.server.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands a call to the resources on the same thread: Jersey's stages share nothing else that is typed. */
@SuppressWarnings("ThreadLocalUsage") // one instance a server, and it lives as long as the threads do
final class CurrentCall {
    private final ThreadLocal<@Nullable Entry> current = new ThreadLocal<>();

    /** The work knows the call; the thread, which goes on to others, forgets it however the work ends. */
    void during(String requestId, Call call, Runnable work) {
        current.set(new Entry(requestId, call));
        try {
            work.run();
        } finally {
            current.remove();
        }
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
