package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A call under way, of one request after another, until one brings the result. For one thread at a time, but that any may give it up.
 */
interface Sending<T> {
    /**
     * The result, of a request or two; empty when it is for {@link #change} to do its part before this is called again.
     *
     * @throws PartnerCenterException when this time there is none
     */
    Optional<Response<T>> send();

    /** Runs the function of the caller, whose exceptions are the caller's own. */
    default void change() {
        throw new IllegalStateException("Nothing is to be changed.");
    }

    /**
     * The pause before it is sent again.
     *
     * @throws PartnerCenterException what the caller gets, when the failure is final
     */
    Duration pauseAfter(PartnerCenterException failure);

    /** No further request is sent, whatever becomes of an interrupt. */
    void callOff();

    /** Whether a request is waiting for its answer, and ends no later than at the deadline. */
    boolean isUnderWay();

    /** The time that is left; negative when the deadline has passed. */
    Duration left();

    /**
     * What the caller gets when the call is given up now.
     *
     * @param reason for a request that is sent or was to be
     */
    PartnerCenterException givenUp(Function<Request, PartnerCenterException> reason);
}
