package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a client waits at most. What its caller leaves out contradicts nothing: it is shortened to what is set. */
record Timeouts(Duration connect, Duration request, Duration deadline) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration REQUEST = Duration.ofSeconds(100);
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    /** @throws IllegalStateException if one that was set could never be reached because of another that was */
    static Timeouts of(@Nullable Duration connect, @Nullable Duration request, @Nullable Duration deadline) {
        demandOrder("connectTimeout", connect, "requestTimeout", request);
        demandOrder("connectTimeout", connect, "deadline", deadline);
        demandOrder("requestTimeout", request, "deadline", deadline);
        return new Timeouts(
                connect == null ? CONNECT : connect,
                request == null ? REQUEST : request,
                deadline == null ? DEADLINE : deadline);
    }

    private static void demandOrder(String shorter, @Nullable Duration part, String longer, @Nullable Duration whole) {
        contradiction(shorter, part, longer, whole).ifPresent(message -> {
            throw new IllegalStateException(message);
        });
    }

    /** What to say of two that were set, if the first could never be reached because of the second. */
    static Optional<String> contradiction(
            String shorter, @Nullable Duration part, String longer, @Nullable Duration whole) {
        if (part == null || whole == null || !Settings.isFinite(whole) || part.compareTo(whole) <= 0) {
            return Optional.empty();
        }
        return Optional.of("The " + shorter + " of " + part + " could never be reached, since the " + longer + " of "
                + whole + " ends before it: shorten the " + shorter + ", lengthen the " + longer
                + ", or leave one of them out.");
    }
}
