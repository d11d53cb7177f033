package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Decides for one call whether it is sent again, and when. For one thread at a time. */
final class Retries {
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final Deadline deadline;
    private final DoubleSupplier random;
    private int requests = 1;

    /** @param random from 0 to 1 */
    Retries(RetryPolicy policy, RetryBudget budget, Deadline deadline, DoubleSupplier random) {
        this.policy = policy;
        this.budget = budget;
        this.deadline = deadline;
        this.random = random;
    }

    /** The pause before the call is sent again; empty when the failure is final. */
    Optional<Duration> pauseAfter(PartnerCenterException failure) {
        if (!failure.retryable() || requests >= policy.attempts()) {
            return Optional.empty();
        }
        Duration pause = pause(failure);
        // Without a rest of time for the request itself the pause would be for nothing.
        if (pause.compareTo(deadline.left()) >= 0 || !budget.take()) {
            return Optional.empty();
        }
        requests++;
        return Optional.of(pause);
    }

    private Duration pause(PartnerCenterException failure) {
        Optional<Duration> asked =
                failure instanceof RefusedException refused ? refused.retryAfter() : Optional.empty();
        return asked.filter(wait -> !wait.isZero()).orElseGet(this::drawn);
    }

    private Duration drawn() {
        Duration bound = policy.upperBound(requests + 1);
        return Duration.ofNanos((long) (bound.toNanos() * random.getAsDouble()));
    }

    /** How many requests the call has sent, the next one counted. */
    int requests() {
        return requests;
    }
}
