package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is different for some calls, see {@link PartnerCenter#customers(CallOptions)}; what is not set is as the client's. The connect timeout
 * is always the client's, since calls share its connections; a shorter request timeout or deadline ends the wait for one as well. Immutable.
 */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(null, null, null, null);

    private final @Nullable Duration requestTimeout;
    private final @Nullable Duration deadline;
    private final @Nullable RetryPolicy retryPolicy;
    private final @Nullable String requestId;

    private CallOptions(
            @Nullable Duration requestTimeout,
            @Nullable Duration deadline,
            @Nullable RetryPolicy retryPolicy,
            @Nullable String requestId) {
        Timeouts.contradiction("requestTimeout", requestTimeout, "deadline", deadline)
                .ifPresent(message -> {
                    throw new IllegalArgumentException(message);
                });
        this.requestTimeout = requestTimeout;
        this.deadline = deadline;
        this.retryPolicy = retryPolicy;
        this.requestId = requestId;
    }

    /** Nothing different. */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * The longest wait for the answer to one request, but not to one for a token.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than 24 days, or a deadline that is set here ends before it
     */
    public CallOptions requestTimeout(Duration value) {
        return new CallOptions(finite("requestTimeout", value), deadline, retryPolicy, requestId);
    }

    /**
     * The longest wait for a whole call, its retries and pauses included; {@link PartnerCenterBuilder#deadline} says what it does not end.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than 24 days, or ends before a request timeout that is set here
     */
    public CallOptions deadline(Duration value) {
        return new CallOptions(requestTimeout, finite("deadline", value), retryPolicy, requestId);
    }

    /** How often a call is sent again. */
    public CallOptions retryPolicy(RetryPolicy value) {
        return new CallOptions(requestTimeout, deadline, Argument.present(value, "retryPolicy"), requestId);
    }

    /**
     * The MS-RequestId to send, in place of a fresh one: for one write, and for the same write again when the client gave it up, be it
     * after a restart of your program. What was done under that id is answered again and not done twice, for a day.
     *
     * <pre>{@code
     * String id = UUID.randomUUID().toString(); // kept with your order, or later taken from PartnerCenterException.requestId()
     * partner.customers(CallOptions.none().requestId(id)).byId(customerId).carts().create(cart);
     * }</pre>
     *
     * Another write needs another id: under the same one the service answers the first again, or refuses (400).
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public CallOptions requestId(String value) {
        return new CallOptions(requestTimeout, deadline, retryPolicy, Argument.uuid(value, "requestId"));
    }

    private static Duration finite(String option, Duration value) {
        if (!Settings.isFinite(Argument.present(value, option))) {
            throw new IllegalArgumentException(Settings.limits(option, value));
        }
        return value;
    }

    Settings applied(Settings settings) {
        return settings.with(
                Optional.ofNullable(requestTimeout).orElse(settings.requestTimeout()),
                Optional.ofNullable(deadline).orElse(settings.deadline()),
                Optional.ofNullable(retryPolicy).orElse(settings.retryPolicy()),
                Optional.ofNullable(requestId));
    }
}
