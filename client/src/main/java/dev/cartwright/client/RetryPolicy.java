package dev.cartwright.client;

import java.time.Duration;

/**
 * How often, and after what pause, a call is sent again that failed without being judged.
 *
 * <p>Sent again are calls that no answer came to, whose answer broke off, and those answered 408, 429, 500, 502, 503 or 504; no other
 * refusal. All requests of a call carry the same MS-RequestId, so that work which was done is not done twice. Pauses grow from the first
 * to the longest, doubling, and are drawn at random between nothing and that; what a Retry-After of the service asks for is waited for
 * besides. Nothing is sent again that could not be within the call's deadline, or when retries have become the rule (see
 * {@link #attempts}). Immutable.
 */
public final class RetryPolicy {
    private static final RetryPolicy STANDARD = new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(20));
    private static final RetryPolicy NONE = STANDARD.attempts(1);

    private final int attempts;
    private final Duration firstPause;
    private final Duration longestPause;

    private RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
        this.attempts = attempts;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** Four requests at most; pauses of up to 0.5, 1 and 2 seconds, or what the service asks for. */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /**
     * One request, whatever becomes of it; with more {@link #attempts} it has the standard pauses. Only a refused token (401) brings a second
     * one, when the credential has another token.
     */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * How many requests a call may send at most, the first included.
     *
     * <p>Beside that, all calls of a client share a budget of retries, which successes refill: when a service is down for long, nearly
     * every call sends one request only.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public RetryPolicy attempts(int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "A call sends at least one request: pass attempts of 1 or more, and RetryPolicy.none() for no retries.");
        }
        return new RetryPolicy(value, firstPause, longestPause);
    }

    /**
     * The bounds of the pauses: up to the first before the second request, never more than the longest.
     *
     * @throws IllegalArgumentException if one is not positive, the first is longer than the longest, or that longer than 24 days
     */
    public RetryPolicy pauses(Duration first, Duration longest) {
        Argument.present(first, "first pause");
        Argument.present(longest, "longest pause");
        if (first.isNegative()
                || first.isZero()
                || first.compareTo(longest) > 0
                || longest.compareTo(Settings.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The pauses must be positive, the first no longer than the longest, and none longer than 24 days, and are "
                            + first + " and " + longest
                            + ": call pauses(Duration.ofMillis(500), Duration.ofSeconds(20)).");
        }
        return new RetryPolicy(attempts, first, longest);
    }

    int attempts() {
        return attempts;
    }

    /** The upper bound of the pause before a request, the second being number 2. */
    Duration upperBound(int request) {
        Duration bound = firstPause;
        for (int i = 2; i < request && bound.compareTo(longestPause) < 0; i++) {
            bound = bound.multipliedBy(2);
        }
        return bound.compareTo(longestPause) < 0 ? bound : longestPause;
    }

    @Override
    public String toString() {
        return "RetryPolicy[attempts " + attempts + ", pauses " + firstPause + " to " + longestPause + "]";
    }
}
