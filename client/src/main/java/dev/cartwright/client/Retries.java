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
    private int requests;
    /** How often no token could be had: the service is not asked then, and its retries are left to it. */
    private int tokens;
    /** How often another call's answer came: the next connection brings the right one, unless the service never sends ids back. */
    private int anothers;

    /** @param random from 0 to 1 */
    Retries(RetryPolicy policy, RetryBudget budget, Deadline deadline, DoubleSupplier random) {
        this.policy = policy;
        this.budget = budget;
        this.deadline = deadline;
        this.random = random;
    }

    /** Counts a request that is about to be sent. */
    void sent() {
        requests++;
    }

    /** Gives back a little of what the client may spend on retries. */
    void succeeded() {
        budget.success();
    }

    /** The pause before the call is sent again; empty when the failure is final. */
    Optional<Duration> pauseAfter(PartnerCenterException failure) {
        boolean sent = !(failure instanceof CredentialException);
        int tries = sent ? requests : ++tokens;
        boolean hopeless = failure instanceof UnreadableException answer && answer.isAnothers() && anothers++ > 0;
        if (hopeless || !failure.retryable() || tries >= policy.attempts()) {
            return Optional.empty();
        }
        return pauseInTime(failure, tries).filter(pause -> !sent || budget.take());
    }

    /** The pause after so many tries; empty when the deadline leaves no time for another. */
    Optional<Duration> pauseInTime(PartnerCenterException failure, int tries) {
        // Without a rest of time for the request itself the pause would be for nothing.
        return Optional.of(pause(failure, tries)).filter(pause -> pause.compareTo(deadline.left()) < 0);
    }

    private Duration pause(PartnerCenterException failure, int tries) {
        // Whoever was told the same time would otherwise come back at the same moment.
        return asked(failure).orElse(Duration.ZERO).plus(drawn(tries));
    }

    private static Optional<Duration> asked(PartnerCenterException failure) {
        if (failure instanceof CredentialException credential) {
            return credential.retryAfter();
        }
        return failure instanceof RefusedException refused ? refused.retryAfter() : Optional.empty();
    }

    private Duration drawn(int tries) {
        Duration bound = policy.upperBound(tries + 1);
        return Duration.ofNanos((long) (bound.toNanos() * random.getAsDouble()));
    }

    /** How many requests the call has sent. */
    int requests() {
        return requests;
    }
}
