package dev.cartwright.client;

import java.time.Duration;

/** A call under way, of one request after another, until one brings the result. For one thread at a time. */
interface Sending<T> {
    /**
     * The result, of a request or two.
     *
     * @throws PartnerCenterException when this time there is none
     */
    Response<T> send();

    /**
     * The pause before it is sent again.
     *
     * @throws PartnerCenterException what the caller gets, when the failure is final
     */
    Duration pauseAfter(PartnerCenterException failure);

    /** What is sent next, or was sent last. */
    Request request();
}
