package dev.cartwright.server.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands what is known of a request to the later stages on the same thread: Jersey's stages share nothing else that is typed. */
@SuppressWarnings("ThreadLocalUsage") // one instance a server, and it lives as long as the threads do
final class CurrentCall {
    private final ThreadLocal<@Nullable String> requestId = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Call> call = new ThreadLocal<>();

    void begin(String id) {
        requestId.set(id);
    }

    /** The thread goes on to other requests and must not carry this one along. */
    void end() {
        requestId.remove();
        call.remove();
    }

    void pass(Call passed) {
        call.set(passed);
    }

    String requestId() {
        return Objects.requireNonNullElse(requestId.get(), "-");
    }

    Call call() {
        return Objects.requireNonNull(call.get(), "no call has passed the gate");
    }
}
