package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is different for some calls, see {@link PartnerCenter#customers(CallOptions)}; what is not set is as the client's. Immutable. */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(null, null, null);

    private final @Nullable Duration requestTimeout;
    private final @Nullable Duration deadline;
    private final @Nullable RetryPolicy retryPolicy;

    private CallOptions(
            @Nullable Duration requestTimeout, @Nullable Duration deadline, @Nullable RetryPolicy retryPolicy) {
        this.requestTimeout = requestTimeout;
        this.deadline = deadline;
        this.retryPolicy = retryPolicy;
    }

    /** Nothing different. */
    public static CallOptions none() {
        return NONE;
    }

    /** The longest wait for the answer to one request. */
    public CallOptions requestTimeout(Duration value) {
        return new CallOptions(Settings.finite("requestTimeout", value), deadline, retryPolicy);
    }

    /** The longest wait for a whole call, its retries and pauses included. */
    public CallOptions deadline(Duration value) {
        return new CallOptions(requestTimeout, Settings.finite("deadline", value), retryPolicy);
    }

    /** How often a call is sent again. */
    public CallOptions retryPolicy(RetryPolicy value) {
        return new CallOptions(requestTimeout, deadline, Argument.present(value, "retryPolicy"));
    }

    Settings applied(Settings settings) {
        return settings.with(
                Optional.ofNullable(requestTimeout).orElse(settings.requestTimeout()),
                Optional.ofNullable(deadline).orElse(settings.deadline()),
                Optional.ofNullable(retryPolicy).orElse(settings.retryPolicy()));
    }
}
